/** The command line of the database's releases. It only puts the commands together; each lives with what it does. */
package org.animalshelter.db;
