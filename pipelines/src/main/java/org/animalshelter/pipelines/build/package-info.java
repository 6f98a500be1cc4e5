/** {@code shelter build}: releases of any commit, without running them. */
package org.animalshelter.pipelines.build;
