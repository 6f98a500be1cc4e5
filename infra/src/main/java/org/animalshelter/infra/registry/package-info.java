/**
 * A stand-in for the microchip registry, a third party's service: it answers as that one does, and can be made slow, failing
 * or nonsensical, as third parties sometimes are.
 */
package org.animalshelter.infra.registry;
