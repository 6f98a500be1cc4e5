package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownOutcomesTest {
    private static final Cell CELL = Some.cell("f1", "b1", "s1", false);

    @TempDir
    private Path folder;

    private KnownOutcomes known;

    @BeforeEach
    void open() {
        known = new KnownOutcomes(folder);
    }

    @Test
    void an_outcome_is_found_again() {
        var green = Outcome.green(Duration.ofMillis(812));
        var red = new Outcome(List.of("me", "animals"), Optional.of("me: no"), false, Duration.ofMillis(90));
        known.keep("a", green, CELL);
        known.keep("b", red, CELL);
        assertThat(known.find("a")).hasValue(green);
        assertThat(new KnownOutcomes(folder).find("b")).hasValue(red);
    }

    @Test
    void what_was_never_kept_or_cannot_be_read_is_not_known() throws IOException {
        Files.writeString(folder.resolve("c.json"), "{\"failed\": [");
        Files.writeString(folder.resolve("d.json"), "{}");
        assertThat(List.of("a", "c", "d"))
                .allSatisfy(name -> assertThat(known.find(name)).isEmpty());
    }

    @Test
    void what_failed_for_lack_of_time_is_tried_again() {
        known.keep("a", Outcome.late("me", "me: not done within 30 s"), CELL);
        assertThat(known.find("a")).isEmpty();
    }

    @Test
    void what_is_forgotten_is_not_known_and_nothing_else_is_lost() {
        known.keep("a", Outcome.red("me", "me: GET /api/users/me answers 500"), CELL);
        known.keep("b", Outcome.green(Duration.ZERO), CELL);
        known.forget("a");
        known.forget("c");
        assertThat(known.find("a")).isEmpty();
        assertThat(known.find("b")).isPresent();
    }

    @Test
    void what_failed_has_a_reason() {
        assertThatThrownBy(() -> new Outcome(List.of("me"), Optional.empty(), false, Duration.ZERO))
                .hasMessageContaining("has a reason");
    }
}
