/**
 * {@code shelter pipeline}: the stages of one component, as {@code pipelines/*.yml} has them, from a commit to production.
 */
package org.animalshelter.pipelines.pipeline;
