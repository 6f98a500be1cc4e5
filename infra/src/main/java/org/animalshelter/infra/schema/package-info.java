/** Runs a release of the {@code db} component, which alone knows the shelter's tables and its sample data. */
package org.animalshelter.infra.schema;
