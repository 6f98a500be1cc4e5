/**
 * What the containers of {@code docker-compose.yml} run of this module, each as a program of its own: making the secrets,
 * preparing the databases, playing the microchip registry. Nothing else uses it.
 */
package org.animalshelter.infra.container;
