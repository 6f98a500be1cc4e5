/** Pages that people print or show: one file of HTML each, with all that it needs in it. */
package org.animalshelter.pipelines.report;
