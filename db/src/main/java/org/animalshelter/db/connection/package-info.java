/**
 * Reaches the database that the variables name, and turns what goes wrong there into a sentence and an exit code.
 * Every command uses it.
 */
package org.animalshelter.db.connection;
