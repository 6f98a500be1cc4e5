/**
 * The line: a running production is a git remote, and takes each commit that is pushed through its pipeline, in order. It
 * stops at the first red stage until a repair is pushed.
 *
 * <p>{@link org.animalshelter.pipelines.line.LineRepository} receives pushes, {@link org.animalshelter.pipelines.line.Line}
 * works through them, and {@link org.animalshelter.pipelines.line.LineState} says how far it is.
 */
package org.animalshelter.pipelines.line;
