/** The terminal: progress that moves, colours, tables, and what Ctrl-C does. */
package org.animalshelter.pipelines.cli.console;
