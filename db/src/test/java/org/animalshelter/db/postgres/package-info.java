/** A real PostgreSQL for the tests, with the roles that production has. */
package org.animalshelter.db.postgres;
