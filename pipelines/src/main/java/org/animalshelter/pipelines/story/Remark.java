package org.animalshelter.pipelines.story;

/**
 * What a person should know about the commits of a story.
 *
 * @param story its name; empty where not even that can be told
 * @param sentence what is the matter and, where it is wrong, what to do
 */
public record Remark(String story, String sentence) {}
