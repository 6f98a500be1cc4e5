package org.animalshelter.pipelines.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
    @TempDir
    private Path root;

    @Test
    void a_note_is_the_section_of_the_step() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("docs/stories")).resolve("purring.md"), """
                # Purring

                ## purring-1: the page

                Nobody sees it.

                ## purring-10

                All do.
                """);
        var notes = Notes.of(root, "purring");
        assertThat(notes.of("purring-1")).isEqualTo("Nobody sees it.");
        assertThat(notes.of("purring-10")).isEqualTo("All do.");
        assertThat(notes.of("purring-2")).isEmpty();
    }

    @Test
    void a_story_without_a_page_has_no_notes() {
        assertThat(Notes.of(root, "purring").of("purring-1")).isEmpty();
    }
}
