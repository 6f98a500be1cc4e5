/** What a commit has to pass on its way to production. */
package org.animalshelter.pipelines.pipeline;
