/** Fills rows that are there already, batch by batch, beside people who use them. */
package org.animalshelter.db.backfill;
