/**
 * Stories as the git history tells them: the steps that together deliver one change. Walks and tests of a story take it from
 * here.
 *
 * <p>{@link StoryReader} makes {@link Stories} of the messages of commits, {@link Branches} has those of all branches, and
 * {@link Library} finds one by its name, in the history or among the naive ones.
 */
package org.animalshelter.pipelines.story;
