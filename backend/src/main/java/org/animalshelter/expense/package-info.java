/**
 * What animals cost: record an expense, list those of an animal, and report on a period. An amount is a whole number
 * of cents.
 */
package org.animalshelter.expense;
