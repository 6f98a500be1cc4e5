/**
 * Journeys: what people do with the running production, in a real browser. They need production as {@code ./shelter up}
 * starts it, or one that runs elsewhere, given as {@code -Dshelter.base-url}.
 */
package org.animalshelter.pipelines.journey;
