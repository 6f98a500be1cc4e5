/** Brings the schema to the version of this release, and says where it is. */
package org.animalshelter.db.migration;
