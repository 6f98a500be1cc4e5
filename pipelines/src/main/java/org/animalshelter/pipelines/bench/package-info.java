/** Measures production on this machine, each figure beside what it is compared with in the same run. */
package org.animalshelter.pipelines.bench;
