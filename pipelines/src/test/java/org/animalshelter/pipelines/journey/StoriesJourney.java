package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stories that are good or bad in one way each, of small patches on the real components, are walked and combined. */
@Journey
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class StoriesJourney {
    private static final String NOTHING_THERE =
            "greet: GET /api/greeting answers 404: There is nothing at this address.";

    private static ScratchClone clone;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_clone() throws IOException {
        clone = ScratchClone.of(Path.of("..").toAbsolutePath().normalize());
    }

    @Test
    void a_safe_feature_under_a_toggle() throws IOException {
        ScratchStory story = clone.story("greeting")
                .deploy("frontend-greets")
                .deploy("backend-greets")
                .operate("toggle greeting on");
        var map = folder.resolve("matrix.html");
        var report = folder.resolve("walk.html");

        ToldMatrix matrix = story.matrix("--html", map.toString());
        assertThat(matrix.exitCode()).isZero();
        assertThat(matrix.cells()).isEqualTo(8);
        assertThat(matrix.red()).isEmpty();
        assertThat(matrix.elsewhere())
                .containsOnlyKeys("frontend 1, backend 0, db 0, toggles on")
                .containsValue(NOTHING_THERE);
        assertThat(matrix.text()).contains("greeting: all 6 reachable cells work; 8 cells in ");
        assertThat(map).content().contains("GET /api/greeting answers 404");

        ToldWalk walk = story.walk("--html", report.toString());
        assertThat(walk.exitCode()).as(walk.text()).isZero();
        assertThat(walk.steps()).hasSize(3).allSatisfy((tag, step) -> {
            assertThat(step.failed() + step.lost() + step.doubled() + step.altered())
                    .isZero();
            assertThat(step.acknowledged()).isPositive();
            assertThat(step.back()).isEqualTo("yes");
        });
        assertThat(walk.text()).contains("greeting: 3 steps, 0 of ").contains(" acknowledged writes lost");
        assertThat(Files.readString(report)).contains("greeting-3", "toggle greeting on", "<svg");
    }

    @Test
    void a_column_added_filled_and_switched_to() throws IOException {
        ScratchStory story = clone.story("price")
                .deploy("db-adds-a-price")
                .deploy("backend-writes-both")
                .deploy("db-fills-the-price")
                .deploy("backend-reads-the-price");

        ToldMatrix matrix = story.matrix();
        assertThat(matrix.exitCode()).as(matrix.text()).isZero();
        assertThat(matrix.red()).isEmpty();
        assertThat(matrix.elsewhere())
                .containsKeys(
                        "frontend 0, backend 2, db 0", "frontend 0, backend 4, db 0", "frontend 0, backend 4, db 1");
        assertThat(matrix.elsewhere().get("frontend 0, backend 4, db 1"))
                .contains("(IllegalArgumentException: Can not set double field ", "Expense.amount to null value)");

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).as(walk.text()).isZero();
        assertThat(walk.step("price-1").back()).isEqualTo("n/a");
        assertThat(walk.step("price-2").back()).isEqualTo("yes");
        assertThat(walk.step("price-3").back()).isEqualTo("n/a");
        assertThat(walk.step("price-4").back()).isEqualTo("yes");
    }

    /** Production does not take it, and the walk goes on to where it does not hurt any more. */
    @Test
    void a_column_switched_to_before_it_is_filled() throws IOException {
        ScratchStory story = clone.story("unfilled")
                .deploy("db-adds-a-price")
                .deploy("backend-writes-both", "backend-reads-the-price")
                .deploy("db-fills-the-price");

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("unfilled-2").back()).isEqualTo("-");
        assertThat(walk.why("unfilled-2").get(0))
                .matches("production went back: the new release fails \\d+ of \\d+ requests,"
                        + " the old one in the same time \\d+ of \\d+ requests.*")
                .doesNotContain("its log");
        assertThat(walk.step("unfilled-3").requests()).isPositive();
        assertThat(walk.why("unfilled-3")).isEmpty();
        assertThat(walk.text()).endsWith("unfilled breaks at unfilled-2\n");
    }

    /** Every request is answered well, and every page shows something wrong. */
    @Test
    void two_columns_swapped() throws IOException {
        ScratchStory story = clone.story("swapped").deploy("db-swaps-two-columns");
        var swapped = "animal \\S.* is not as it was: the breed read (.*) before, and reads (.*),"
                + " the description read \\2 before, and reads \\1, in the list of animals";

        ToldMatrix matrix = story.matrix();
        assertThat(matrix.exitCode()).isOne();
        assertThat(matrix.red())
                .containsOnlyKeys("frontend 0, backend 0, db 1")
                .allSatisfy((cell, why) -> assertThat(why).matches("what was there before: " + swapped));

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("swapped-1").failed()).isZero();
        assertThat(walk.step("swapped-1").altered()).isGreaterThanOrEqualTo(60);
        assertThat(walk.why("swapped-1"))
                .anyMatch(why -> why.matches("taken: " + swapped + " at \\S+ \\(\\S+\\), through client \\S+"));
    }
}
