/**
 * The tools around production: stories, releases, traffic, walk, matrix and pipelines, and the command line on top of them.
 * They use {@code infra}, never the other way round.
 */
package org.animalshelter.pipelines;
