/**
 * What the registry of microchips, a third party, knows of an animal. Slow, failing or talking nonsense, it costs the
 * caller at most a second and is then simply not available now.
 */
package org.animalshelter.registry;
