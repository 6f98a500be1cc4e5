/** What the command line and the tools below it share. They use {@code infra}, never the other way round. */
package org.animalshelter.pipelines;
