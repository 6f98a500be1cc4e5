package org.animalshelter.pipelines.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a command has written to a page of the documentation. */
record WrittenSection(String text) {
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
}
