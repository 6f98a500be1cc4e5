package org.animalshelter.pipelines.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a presenter says to a step: what the page of the story says of it. */
final class Notes {
    private final String page;

    private Notes(String page) {
        this.page = page;
    }

    /**
     * @param root of the checkout
     * @param story whose page is read; without one, there are no notes
     */
    static Notes of(Path root, String story) {
        var file = root.resolve("docs/stories").resolve(story + ".md");
        try {
            return new Notes(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section of a step, without its heading; empty where there is none. */
    String of(String tag) {
        return page.lines()
                .dropWhile(line -> !line.equals("## " + tag) && !line.startsWith("## " + tag + ":"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
