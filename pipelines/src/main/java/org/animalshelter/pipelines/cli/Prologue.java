package org.animalshelter.pipelines.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.story.NaiveStory;

/** What a naive story tries, why people do it, and what it does to production: to be read while it starts. */
final class Prologue {
    private static final String LINE = "(.{1,76})(?:\\s+|$)";

    private Prologue() {}

    static String of(NaiveStory story, Style style) {
        return "\n"
                + Stream.of(
                                style.strong(wrapped(story.name() + ": " + story.title())),
                                wrapped(story.why()),
                                wrapped(story.text()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n"));
    }

    private static String wrapped(String text) {
        return text.replaceAll(LINE, "  $1\n");
    }
}
