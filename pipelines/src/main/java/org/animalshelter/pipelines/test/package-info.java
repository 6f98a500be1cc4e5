/** {@code shelter test}: sets up what the tests need, runs all of them, and sums up. */
package org.animalshelter.pipelines.test;
