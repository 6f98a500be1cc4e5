/** Other programs: those that are run to their end, and Node, which gets commands while it runs. */
package org.animalshelter.pipelines.process;
