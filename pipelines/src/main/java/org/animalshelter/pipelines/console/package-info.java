/** What a person at the terminal sees while something runs and when it is done. */
package org.animalshelter.pipelines.console;
