/** A story as one picture, made from its commits: what runs with what, from step to step. */
package org.animalshelter.pipelines.drawing;
