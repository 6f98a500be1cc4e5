/** Fills an empty database with the sample data of a shelter that looks like a real one. It needs no network. */
package org.animalshelter.db.seed;
