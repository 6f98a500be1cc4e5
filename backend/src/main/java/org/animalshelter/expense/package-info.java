/**
 * What animals cost: record an expense, list those of an animal, and report on a period. An amount is a whole number
 * of cents; the API also speaks of dollars, as floating-point numbers.
 */
package org.animalshelter.expense;
