package org.animalshelter.pipelines.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;

/** Stories with their steps, for a terminal of 80 columns. */
final class StepTable {
    private static final int SHORT_COMMIT = 7;
    private static final int LONGEST_TAG = 26;
    private static final int LONGEST_MOVE = 30;

    private final Style style;
    private final String head;

    /** @param head the commit that is checked out, which is marked */
    StepTable(Style style, String head) {
        this.style = style;
        this.head = head;
    }

    String of(List<Story> stories) {
        return stories.stream()
                .map(story -> "\n" + heading(story) + "\n" + steps(story.steps()) + "\n")
                .collect(Collectors.joining());
    }

    /** What is known of them before they are replayed. */
    String ofNaive(List<NaiveStory> stories) {
        var table = new Table("  l  x  r");
        stories.forEach(story -> table.row(
                style.strong(Table.cut(story.name(), LONGEST_TAG)),
                story.title(),
                style.faint(story.patches().size() + " on " + story.base())));
        return stories.isEmpty()
                ? ""
                : "\n" + style.strong("naive") + style.faint(" './shelter steps NAME' replays the patches of a story")
                        + "\n" + table + "\n";
    }

    private String heading(Story story) {
        return style.strong(story.name())
                + style.faint((story.naive() ? ", replayed from patches on " : " from ") + shortened(story.base()));
    }

    private Table steps(List<Step> steps) {
        var table = new Table("l l  l  x  l");
        steps.forEach(step -> table.row(
                step.commit().equals(head) ? style.good("→") : " ",
                style.strong(Table.cut(step.tag(), LONGEST_TAG)),
                Table.cut(step.moves(), LONGEST_MOVE),
                step.subject(),
                style.faint(shortened(step.commit()))));
        return table;
    }

    private static String shortened(String commit) {
        return commit.substring(0, SHORT_COMMIT);
    }
}
