/**
 * What releases run on: PostgreSQL, a toggle server and the stand-in for the microchip registry, in one
 * home. It knows no release.
 */
package org.animalshelter.infra.surroundings;
