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
    void a_note_is_the_section_of_the_step_as_html() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("docs/stories")).resolve("purring.md"), """
                # Purring

                ## purring-1: the page

                **Nobody** sees `it`, as [volunteers](../traffic.md) <b>say</b>.

                | a | b |
                | --- | --- |
                | 1 | 2 |

                ## purring-10

                All do.
                """);
        var notes = Notes.of(root, "purring");
        assertThat(notes.of("purring-1"))
                .startsWith(
                        "<p><strong>Nobody</strong> sees <code>it</code>, as volunteers &lt;b&gt;say&lt;/b&gt;.</p>")
                .contains("<td>2</td>")
                .doesNotContain("All do");
        assertThat(notes.of("purring-10")).isEqualTo("<p>All do.</p>");
        assertThat(notes.of("purring-2")).isEmpty();
    }

    @Test
    void a_story_without_a_page_has_no_notes() {
        assertThat(Notes.of(root, "purring").of("purring-1")).isEmpty();
    }
}
