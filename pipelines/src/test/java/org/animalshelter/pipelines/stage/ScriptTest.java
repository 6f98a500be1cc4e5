package org.animalshelter.pipelines.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.stage.Script.Cue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    @TempDir
    private Path folder;

    @Test
    void each_line_is_a_cue() throws IOException {
        assertThat(read("# a talk\n\nnext\n  wait 5\nnaive at-once\nnaive\n").cues())
                .containsExactly(
                        new Cue("next", "", Duration.ZERO),
                        new Cue("wait", "", Duration.ofSeconds(5)),
                        new Cue("naive", "at-once", Duration.ZERO),
                        new Cue("naive", "", Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "nxt, line 1: 'nxt' is unknown: choose from",
        "wait, line 1: 'wait' is not complete",
        "wait long, line 1: 'long' is no number of seconds",
        "next 2, line 1: 'next 2' is not complete"
    })
    void what_cannot_be_understood_is_told_with_its_line(String line, String why) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(Failure.class).hasMessageContaining(why);
    }

    @Test
    void a_script_that_is_not_there_is_told() {
        assertThatThrownBy(() -> Script.read(folder.resolve("none")))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("the script ");
    }

    private Script read(String text) throws IOException {
        return Script.read(Files.writeString(folder.resolve("script"), text));
    }
}
