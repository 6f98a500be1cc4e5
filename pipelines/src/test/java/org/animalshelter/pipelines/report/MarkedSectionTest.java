package org.animalshelter.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedSectionTest {
    private static final String PAGE = """
            # Story

            <!-- walk -->
            figures of %s
            <!-- /walk -->

            About $1 and \\ people.

            <!-- matrix -->
            <!-- /matrix -->
            """;

    @TempDir
    private Path folder;

    @Test
    void only_the_section_is_replaced_and_says_when_and_at_which_revision() throws IOException {
        var page = page(String.format(Locale.ROOT, PAGE, "last year"));
        new MarkedSection(page, "walk").write("./shelter walk it --write", "1a2b3c4", "\n0 of $1 \\ failed\n");

        var written =
                "Written by `./shelter walk it --write` on " + LocalDate.now(ZoneOffset.UTC) + ", at revision 1a2b3c4.";
        assertThat(page).hasContent(PAGE.replace("figures of %s", "0 of $1 \\ failed\n\n" + written));
    }

    @Test
    void an_empty_section_is_filled_and_one_that_was_written_is_written_again() throws IOException {
        var page = page(String.format(Locale.ROOT, PAGE, "last year"));
        var section = new MarkedSection(page, "matrix");
        section.write("m", "1", "first");
        var once = Files.readString(page);
        section.write("m", "1", "first");
        assertThat(page).hasContent(once);
    }

    @Test
    void a_page_that_is_not_there_or_has_no_such_section_is_refused() throws IOException {
        assertThatThrownBy(new MarkedSection(folder.resolve("none.md"), "walk")::check)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("there is no page " + folder.resolve("none.md"));
        var page = page("# Story\n\n<!-- walk -->\nfigures\n");
        assertThatThrownBy(new MarkedSection(page, "walk")::check)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("needs exactly one section")
                .hasMessageContaining("'<!-- /walk -->'");
    }

    @Test
    void a_section_that_is_there_twice_is_refused_and_nothing_is_written() throws IOException {
        var text = String.format(Locale.ROOT, PAGE, "it") + String.format(Locale.ROOT, PAGE, "it");
        var page = page(text);
        assertThatThrownBy(() -> new MarkedSection(page, "walk").write("w", "1", "x"))
                .isInstanceOf(Failure.class);
        assertThat(page).hasContent(text);
    }

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }
}
