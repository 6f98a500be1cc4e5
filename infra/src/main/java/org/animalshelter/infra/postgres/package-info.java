/**
 * The database server: PostgreSQL of our own in the home, or an existing one, with the databases and roles that
 * the shelter needs. Other packages see a {@link DatabaseServer} and cannot tell which.
 */
package org.animalshelter.infra.postgres;
