/** The test suites of a checkout: what each runs, and how its results are read. */
package org.animalshelter.pipelines.test;
