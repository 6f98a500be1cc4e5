package org.animalshelter.pipelines.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a command has written to a page of the documentation. */
public record WrittenSection(String text) {
    private static final Path DOCS = Path.of("../docs");

    /** The section of the page of a story that a command writes, such as {@code walk}. */
    public static WrittenSection ofStory(String story, String command) {
        return of(DOCS.resolve("stories").resolve(story + ".md"), command);
    }

    static WrittenSection of(Path page, String name) {
        try {
            var section = Pattern.compile("<!-- " + name + " -->\\n(.*)<!-- /" + name + " -->", Pattern.DOTALL)
                    .matcher(Files.readString(page));
            if (!section.find()) {
                throw new AssertionError(page + " has no section " + name);
            }
            return new WrittenSection(section.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<MatchResult> all(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .toList();
    }
}
