/** Other programs: those that are run to their end, and Node, which is told what to do while it runs. */
package org.animalshelter.pipelines.process;
