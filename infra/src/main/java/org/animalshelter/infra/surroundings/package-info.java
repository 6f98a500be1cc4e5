/**
 * What releases run on, whoever runs them: PostgreSQL, a toggle server and the stand-in for the microchip registry, in one
 * home. It knows no release.
 */
package org.animalshelter.infra.surroundings;
