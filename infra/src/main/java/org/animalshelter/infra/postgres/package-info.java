/**
 * The database server: PostgreSQL of our own in the home, or an existing one that somebody named, with the databases and
 * roles that the shelter needs. Whoever uses it sees a {@link DatabaseServer} and cannot tell which.
 */
package org.animalshelter.infra.postgres;
