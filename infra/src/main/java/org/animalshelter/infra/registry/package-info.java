/**
 * Plays the microchip registry, which is somebody else's service: answers as that one does, and can be made slow, failing
 * or talking nonsense, as third parties are now and then.
 */
package org.animalshelter.infra.registry;
