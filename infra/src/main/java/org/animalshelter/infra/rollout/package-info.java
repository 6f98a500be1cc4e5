/**
 * Brings one component of a running production to another release, and back when the new one does not do well: compared
 * with the old one on the same requests at the same time. Also ends the time of pages that are still open.
 */
package org.animalshelter.infra.rollout;
