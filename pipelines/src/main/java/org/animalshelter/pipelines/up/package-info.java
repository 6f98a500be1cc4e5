/** {@code shelter up}: production on this machine, built from the working tree. */
package org.animalshelter.pipelines.up;
