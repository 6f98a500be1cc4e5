package org.animalshelter.pipelines.cli;

import java.util.List;
import java.util.function.Function;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;

/** Stories with their steps, for a terminal of 80 columns. */
final class StepTable {
    private static final int COLUMNS = 80;
    private static final int SHORT_COMMIT = 7;

    // Mark, commit, and the blanks between the columns.
    private static final int FIXED = 2 + SHORT_COMMIT + 3 * 2;

    private static final int LONGEST_TAG = 26;
    private static final int LONGEST_MOVE = 20;

    private final Style style;
    private final String head;

    /** @param head the commit that is checked out, which is marked */
    StepTable(Style style, String head) {
        this.style = style;
        this.head = head;
    }

    String of(List<Story> stories) {
        StringBuilder text = new StringBuilder();
        int tags = widest(stories, Step::tag, LONGEST_TAG);
        int moves = widest(stories, Step::moves, LONGEST_MOVE);
        for (var story : stories) {
            line(text, "%s", "");
            line(
                    text,
                    "%s",
                    style.strong(story.name())
                            + style.faint((story.naive() ? ", replayed from patches" : "") + " from "
                                    + shortened(story.base())));
            for (var step : story.steps()) {
                line(
                        text,
                        "%s%s  %s  %s  %s",
                        step.commit().equals(head) ? style.good("→ ") : "  ",
                        style.strong(cell(step.tag(), tags)),
                        cell(step.moves(), moves),
                        cell(step.subject(), COLUMNS - FIXED - tags - moves),
                        style.faint(shortened(step.commit())));
            }
        }
        return text.toString();
    }

    /** What is known of them before they are replayed. */
    String ofNaive(List<NaiveStory> stories) {
        var text = new StringBuilder();
        if (!stories.isEmpty()) {
            line(text, "%s", "");
            line(text, "%s", style.strong("naive") + style.faint(" './shelter steps NAME' replays the patches of one"));
        }
        stories.forEach(story -> {
            var size = story.patches().size() + " on " + story.base();
            line(
                    text,
                    "  %s  %s  %s",
                    style.strong(cell(story.name(), LONGEST_TAG)),
                    cell(story.title(), COLUMNS - 2 - LONGEST_TAG - 2 - 2 - size.length()),
                    style.faint(size));
        });
        return text.toString();
    }

    private static int widest(List<Story> stories, Function<Step, String> column, int most) {
        return stories.stream()
                .flatMap(story -> story.steps().stream())
                .mapToInt(step -> Math.min(most, column.apply(step).length()))
                .max()
                .orElse(0);
    }

    private static String cell(String text, int width) {
        return text.length() > width ? text.substring(0, width - 1) + "…" : ("%-" + width + "s").formatted(text);
    }

    private static String shortened(String commit) {
        return commit.substring(0, SHORT_COMMIT);
    }

    private static void line(StringBuilder text, String format, Object... cells) {
        text.append(format.formatted(cells).stripTrailing()).append(System.lineSeparator());
    }
}
