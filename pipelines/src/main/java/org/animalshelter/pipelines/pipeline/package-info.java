/** The stages that take a commit of one component to production, as {@code pipelines/*.yml} has them. */
package org.animalshelter.pipelines.pipeline;
