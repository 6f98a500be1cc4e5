/** What the tests stand on: a real database, users who sign in, and test data with defaults. */
package org.animalshelter.testing;
