/** {@code shelter clean}: removes what was kept to save time and can be made again. */
package org.animalshelter.pipelines.clean;
