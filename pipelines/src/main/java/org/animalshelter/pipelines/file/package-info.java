/** Files and folders that the tools read and leave. */
package org.animalshelter.pipelines.file;
