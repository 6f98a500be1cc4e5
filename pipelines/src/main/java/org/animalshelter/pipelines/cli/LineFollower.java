package org.animalshelter.pipelines.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.line.Entry;
import org.animalshelter.pipelines.line.Entry.Stage;
import org.animalshelter.pipelines.line.Entry.State;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.LineState;

/** Prints what the line does, as it does it: a line for each stage that ends. */
final class LineFollower {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path home;
    private final Console console;
    private final Map<String, Integer> stagesPrinted = new HashMap<>();
    private final Map<String, State> statesPrinted = new HashMap<>();

    LineFollower(Path home, Console console) {
        this.home = home;
        this.console = console;
    }

    /**
     * Returns when these commits are done, or the line has stopped, or production has.
     *
     * @param commits full ids
     * @return whether all of them are done
     */
    boolean follow(Collection<String> commits) {
        boolean isKnown = false;
        while (true) {
            var line = LineState.of(home).orElseThrow();
            // One that the line has read and does not list any more is done.
            isKnown = isKnown || LineRepository.of(home).contains(line.head(), commits);
            var entries = line.entries().stream()
                    .filter(entry -> commits.contains(entry.commit()))
                    .toList();
            print(line, commits);
            if (isKnown
                    && entries.stream().noneMatch(entry -> entry.is(State.WAITING) || entry.is(State.UNDER_WAY))
                    && line.red().isEmpty()) {
                return true;
            }
            if (isKnown && line.red().isPresent()) {
                console.print(LineTable.stopped(line, console.style()));
                return false;
            }
            if (!Control.isRunning(home)) {
                console.print("production is not running: './shelter up' goes on with the line");
                return false;
            }
            Await.pause(BETWEEN_LOOKS);
        }
    }

    /** What is new of these commits, and of those that they wait for. */
    void print(LineState line, Collection<String> commits) {
        line.entries().stream()
                .filter(entry -> entry.is(State.UNDER_WAY) || commits.contains(entry.commit()))
                .forEach(this::print);
    }

    private void print(Entry entry) {
        if (entry.is(State.WAITING)) {
            return;
        }
        var before = statesPrinted.put(entry.commit(), entry.state());
        if (before == null && !entry.pipelines().isEmpty()) {
            console.print(console.style().strong(entry.moves()) + "  " + entry.describe());
        }
        int printed = stagesPrinted.getOrDefault(entry.commit(), 0);
        var ended = entry.stages().stream()
                .filter(stage -> stage.outcome() != Stage.Outcome.RUNNING)
                .toList();
        // Fewer than before if it was begun again.
        ended.stream().skip(Math.min(printed, ended.size())).forEach(this::print);
        stagesPrinted.put(entry.commit(), ended.size());
        if (before != entry.state()) {
            end(entry);
        }
    }

    private void print(Stage stage) {
        var style = console.style();
        boolean green = stage.outcome() == Stage.Outcome.GREEN;
        console.print(String.format(
                        Locale.ROOT,
                        "  %s %-15s %6.1f s  %s",
                        green ? style.good("✓") : style.bad("✗"),
                        stage.name(),
                        stage.seconds(),
                        style.faint(stage.words()))
                .stripTrailing());
    }

    private void end(Entry entry) {
        if (entry.is(State.LIVE)) {
            console.print(
                    entry.pipelines().isEmpty()
                            ? console.style().faint("nothing to move  " + entry.describe())
                            : "  " + console.style().good("live"));
        } else if (entry.is(State.SUPERSEDED)) {
            console.print(console.style().faint("not taken, a later commit has it  " + entry.describe()));
        }
    }

    /** Everything that is in the line now. */
    boolean follow() {
        return follow(LineState.of(home).orElseThrow().entries().stream()
                .filter(entry -> !List.of(State.LIVE, State.SUPERSEDED).contains(entry.state()))
                .map(Entry::commit)
                .toList());
    }
}
