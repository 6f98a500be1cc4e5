package org.animalshelter.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Figures in the documentation are written by the command that measured them, and say when and at which revision. */
class WrittenPagesTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void the_page_of_the_benchmark_has_its_figures() {
        assertWritten(WrittenSection.of(DOCS.resolve("performance.md"), "bench"), "./shelter bench");
    }

    private static void assertWritten(WrittenSection section, String command) {
        assertThat(section.text())
                .containsPattern("(?m)^Written by `" + command
                        + "( .*)? --write` on \\d{4}-\\d\\d-\\d\\d, at revision [\\w.-]*[0-9a-f]{7}[\\w-]*\\.$");
    }
}
