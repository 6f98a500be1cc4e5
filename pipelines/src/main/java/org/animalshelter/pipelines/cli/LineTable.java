package org.animalshelter.pipelines.cli;

import java.util.stream.Collectors;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.line.Entry;
import org.animalshelter.pipelines.line.Entry.Stage;
import org.animalshelter.pipelines.line.LineState;

/** The state of the line in words. */
final class LineTable {
    private static final int SHOWN = 5;

    private LineTable() {}

    static String of(LineState line, Style style) {
        if (line.red().isPresent()) {
            return stopped(line, style);
        }
        var now = line.underWay()
                .map(entry -> style.strong(entry.describe()) + ", " + stages(entry))
                .orElse(line.isIdle() ? "everything that was pushed is live" : "about to begin");
        return "  Line       " + now + waiting(line);
    }

    /** Where it stopped and why, what waits, and what to do. */
    static String stopped(LineState line, Style style) {
        var red = line.red().orElseThrow();
        return "  " + style.bad("The line has stopped") + " at " + style.strong(red.describe()) + " (" + red.moves()
                + ")\n"
                + red.reason().indent(4).stripTrailing()
                + waiting(line)
                + "\n  Push a repair, or 'git revert " + red.commit().substring(0, 7)
                + "' and push that. To try it again as it is: ./shelter pipeline --at "
                + red.commit().substring(0, 7);
    }

    private static String stages(Entry entry) {
        var running = entry.stages().stream()
                .filter(stage -> stage.outcome() == Stage.Outcome.RUNNING)
                .map(Stage::name)
                .collect(Collectors.joining(" and "));
        return running.isEmpty() ? "between two stages" : running;
    }

    private static String waiting(LineState line) {
        var waiting = line.waiting();
        if (waiting.isEmpty()) {
            return "";
        }
        var more = waiting.size() > SHOWN ? ", and " + (waiting.size() - SHOWN) + " more" : "";
        return "\n  Waiting    "
                + waiting.stream().limit(SHOWN).map(Entry::describe).collect(Collectors.joining("\n             "))
                + more;
    }
}
