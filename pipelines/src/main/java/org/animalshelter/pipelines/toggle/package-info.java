/** {@code shelter toggle}: what the running production shows to whom. */
package org.animalshelter.pipelines.toggle;
