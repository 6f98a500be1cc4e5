/**
 * What animals cost: record an expense, list those of an animal, and report on a period. An amount is a floating-point
 * number of dollars.
 */
package org.animalshelter.expense;
