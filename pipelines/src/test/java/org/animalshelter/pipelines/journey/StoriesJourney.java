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

    private static final String EXPENSES_UNREAD = "what was there before: the expenses of an"
            + " animal cannot be read: GET /api/animals/…/expenses?size=500 answers ";

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

    /** The same commits in another order. */
    @Test
    void a_toggle_switched_on_too_early() throws IOException {
        ScratchStory story = clone.story("too-early")
                .deploy("frontend-greets")
                .operate("toggle greeting on")
                .deploy("backend-greets");

        ToldMatrix matrix = story.matrix();
        assertThat(matrix.exitCode()).isOne();
        assertThat(matrix.red())
                .containsOnlyKeys("frontend 1, backend 0, db 0, toggles on")
                .containsValue(NOTHING_THERE);
        assertThat(matrix.elsewhere()).isEmpty();

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("too-early-1").failed()).isZero();
        assertThat(walk.step("too-early-2").failed()).as(walk.text()).isPositive();
        assertThat(walk.why("too-early-2"))
                .singleElement()
                .asString()
                .matches(
                        "the first of \\d+ failed requests: GET /api/greeting by client \\S+ to backend [^ :]+: 404, .*"
                                + "There is nothing at this address.");
        // While the backend is deployed and rolled back the toggle is on, too; in the end all works.
        assertThat(walk.step("too-early-3").requests()).isPositive();
        assertThat(walk.text()).contains("too-early breaks at too-early-2, too-early-3");
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

    @Test
    void a_field_renamed_in_one_go() throws IOException {
        ScratchStory story = clone.story("cost").deploy("backend-calls-it-cost");

        ToldMatrix matrix = story.matrix();
        assertThat(matrix.exitCode()).isOne();
        assertThat(matrix.red())
                .containsOnlyKeys("frontend 0, backend 1, db 0")
                .containsValue(EXPENSES_UNREAD + "200: the answer holds no expense.amount");

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("cost-1").failed()).isPositive();
        assertThat(walk.why("cost-1").get(0))
                .matches(
                        "the first of [\\d,]+ failed requests: (GET|POST) /api/.*/expenses.* by client .* to backend .*:"
                                + " (200|400), request .*");
        assertThat(walk.why("cost-1"))
                .anyMatch(why -> why.startsWith("taken: expense ")
                        && why.contains(" cannot be read at ")
                        && why.endsWith(": the answer holds no expense.amount"));
    }

    @Test
    void a_column_dropped_while_the_backend_uses_it() throws IOException {
        ScratchStory story = clone.story("dropped").deploy("db-drops-the-amount");

        ToldMatrix matrix = story.matrix();
        assertThat(matrix.exitCode()).isOne();
        assertThat(matrix.red())
                .containsOnlyKeys("frontend 0, backend 0, db 1")
                .containsValue(EXPENSES_UNREAD + "500: Something went wrong here. The request id finds it in the logs."
                        + " (ERROR: column e1_0.amount does not exist)");

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("dropped-1").failed()).isPositive();
        assertThat(walk.step("dropped-1").back()).isEqualTo("n/a");
        assertThat(walk.why("dropped-1").get(0))
                .matches("the first of [\\d,]+ failed requests: (GET|POST) /api/.* by client .* to backend .*: 500, .*"
                        + " \\(ERROR: column .*amount.* does not exist\\)");
        assertThat(walk.why("dropped-1"))
                .anyMatch(why -> why.startsWith("taken: expense ") && why.contains(" cannot be read at "));
        assertThat(walk.text()).contains("dropped breaks at dropped-1");
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

    /** Each backend works alone: only who reads what the other one writes finds out. */
    @Test
    void a_write_that_nobody_reads_after_a_roll_back() throws IOException {
        ScratchStory story = clone.story("at-once").deploy("db-adds-a-price").deploy("backend-moves-to-the-price");

        ToldMatrix matrix = story.matrix();
        assertThat(matrix.exitCode()).as(matrix.text()).isOne();
        assertThat(matrix.red().get("frontend 0, backend 0, db 1"))
                .startsWith("read what backend ")
                .endsWith(" writes: GET /api/animals/…/expenses?size=500 answers 200: 0.29 reads as 0.00");
        assertThat(matrix.elsewhere())
                .containsOnlyKeys("frontend 0, backend 2, db 0")
                .containsValue(EXPENSES_UNREAD + "500: Something went wrong here. The request id finds it in the logs."
                        + " (ERROR: column e1_0.price does not exist)");

        ToldWalk walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("at-once-1").failed() + walk.step("at-once-1").altered())
                .isZero();
        assertThat(walk.step("at-once-2").altered()).isPositive();
        assertThat(walk.step("at-once-2").lost()).isZero();
        assertThat(walk.step("at-once-2").back()).isEqualTo("yes");
        assertThat(walk.why("at-once-2"))
                .anyMatch(why ->
                        why.matches("rolled back: expense \\S+ of [\\d.]+ has the amount \"0.00\", and was written"
                                + " with \"[\\d.]+\", at \\S+ \\(\\S+\\), through client \\S+; written by client \\S+ through"
                                + " \\S+"));
        assertThat(walk.text()).contains("at-once breaks at at-once-2");
    }

    @Test
    void a_number_of_the_same_name_in_another_unit() throws IOException {
        var story = clone.story("cents").deploy("backend-takes-cents");

        var matrix = story.matrix();
        assertThat(matrix.exitCode()).isOne();
        assertThat(matrix.red())
                .containsOnlyKeys("frontend 0, backend 1, db 0")
                .allSatisfy((cell, why) -> assertThat(why)
                        .matches("what was there before: expense \\S+ of \\S+ is not as it was: the amount read"
                                + " \"(\\d+)\\.(\\d\\d)\" before, and reads \"\\1\\2\\.00\","
                                + " in the expenses of an animal"));

        var walk = story.walk();
        assertThat(walk.exitCode()).isOne();
        assertThat(walk.step("cents-1").altered()).isPositive();
        assertThat(walk.why("cents-1").get(0))
                .matches("the first of [\\d,]+ failed requests: .*: the expense \\S+ of [\\d.]+ reads as [\\d.]+"
                        + "|the first of [\\d,]+ failed requests: POST .*: [\\d.]+ was acknowledged as [\\d.]+");
        assertThat(walk.why("cents-1"))
                .anyMatch(why -> why.matches("taken: expense \\S+ of [\\d.]+ has the amount \"[\\d.]+\","
                        + " and was written with \"[\\d.]+\", at .*"));
    }
}
