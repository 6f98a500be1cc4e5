package org.animalshelter.pipelines.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.pipelines.story.Delivery;

/**
 * A commit in the line.
 *
 * @param commit the full id
 * @param moves what it moves: {@code backend}, {@code toggle reminders on} or {@code nothing}
 * @param pipelines the names of the pipelines that it takes, in order
 * @param stages those that were begun, the last ones of them perhaps not ended
 * @param reason why it is red; otherwise empty
 */
public record Entry(
        String commit,
        String subject,
        String moves,
        List<String> pipelines,
        State state,
        List<Stage> stages,
        String reason) {
    /** What has become of a commit. */
    public enum State {
        WAITING,
        UNDER_WAY,
        /** It went through all stages. */
        LIVE,
        /** A stage failed: the line stops here. */
        RED,
        /** A later commit that repairs it, or contains it, is taken instead. */
        SUPERSEDED
    }

    /**
     * A stage of a pipeline.
     *
     * @param seconds that it took; 0 while it runs
     * @param words what it has come to; empty while it runs
     */
    public record Stage(String name, Outcome outcome, double seconds, String words) {
        /** How it ended. */
        public enum Outcome {
            RUNNING,
            GREEN,
            RED
        }
    }

    static Entry waiting(Delivery delivery) {
        return new Entry(
                delivery.commit(),
                delivery.subject(),
                delivery.moves(),
                delivery.pipelines(),
                State.WAITING,
                List.of(),
                "");
    }

    Entry as(State state) {
        return new Entry(commit, subject, moves, pipelines, state, stages, reason);
    }

    /** From the start again. */
    Entry begun() {
        return new Entry(commit, subject, moves, pipelines, State.UNDER_WAY, List.of(), "");
    }

    Entry red(String reason) {
        return new Entry(commit, subject, moves, pipelines, State.RED, stages, reason);
    }

    /** With a stage begun, or ended: a running one of this name is replaced. */
    Entry with(Stage stage) {
        var all = new ArrayList<>(stages);
        all.removeIf(one -> one.name().equals(stage.name()) && one.outcome() == Stage.Outcome.RUNNING);
        all.add(stage);
        return new Entry(commit, subject, moves, pipelines, state, all, reason);
    }

    public boolean is(State state) {
        return this.state == state;
    }

    boolean isDone() {
        return state == State.LIVE || state == State.SUPERSEDED;
    }

    /** The components that it moves; none for an operation. */
    List<String> components() {
        return operation().isPresent() ? List.of() : pipelines;
    }

    /** What it operates, without what it becomes: {@code toggle reminders}, {@code backfill amount-cents}. */
    Optional<String> operation() {
        return Optional.of(moves)
                .filter(operation -> pipelines.contains("operation"))
                .map(operation -> Stream.of(operation.split(" ")).limit(2).collect(Collectors.joining(" ")));
    }

    /** As people call it: the beginning of its id, and its subject. */
    public String describe() {
        return commit.substring(0, 7) + " '" + subject + "'";
    }
}
