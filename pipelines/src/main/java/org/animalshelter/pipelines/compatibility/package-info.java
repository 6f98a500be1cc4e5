/**
 * {@code shelter compatibility}: a candidate beside what production runs now, tried in a production of its own before it is
 * let into the real one.
 */
package org.animalshelter.pipelines.compatibility;
