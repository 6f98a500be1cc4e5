package org.animalshelter.pipelines.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that the page of the stage is made of. */
final class Resource {
    private Resource() {}

    /** The text of a file beside this class, or of any other where it begins with a slash. */
    static String read(String name) {
        try (var content = Resource.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
