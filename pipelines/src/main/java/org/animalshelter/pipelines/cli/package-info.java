/** The {@code shelter} command line: all that people type, and the tables that they read. No other package uses it. */
package org.animalshelter.pipelines.cli;
