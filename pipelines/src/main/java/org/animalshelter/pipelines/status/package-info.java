/** {@code shelter status}: what production is like at this moment. */
package org.animalshelter.pipelines.status;
