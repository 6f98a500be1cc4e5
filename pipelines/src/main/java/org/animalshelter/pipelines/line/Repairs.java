package org.animalshelter.pipelines.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.line.Entry.State;

/**
 * What starts a stopped line again. A revert names the commit, as git writes it. A repair moves the same thing, and is
 * pushed after the line has stopped.
 */
final class Repairs {
    private static final Pattern REVERT = Pattern.compile("This reverts commit ([0-9a-f]{40})");

    private final Git git;

    /** @param git of a repository that has the commits */
    Repairs(Git git) {
        this.git = git;
    }

    /**
     * The line after something was pushed.
     *
     * @param pushed entries for the new commits
     * @return the line with the new commits at its end; or, if one of them repairs the red commit, first the new ones up to
     *     that one, then those that have waited. What the repair contains already is not taken any more
     */
    LineState pushed(LineState line, List<Entry> pushed, String head) {
        var red = line.red();
        int repair = red.map(entry -> indexOf(pushed, later -> repairs(entry, later)))
                .orElse(-1);
        if (repair < 0) {
            return line.with(
                    Stream.of(line.entries(), pushed).flatMap(List::stream).toList(), head);
        }
        var first = pushed.subList(0, repair + 1);
        return restarted(line, head, first, line.waiting(), pushed.subList(repair + 1, pushed.size()));
    }

    /** The line after a commit turned red: one that reverts it may have been pushed already. */
    LineState stopped(LineState line) {
        var red = line.red().orElseThrow();
        var waiting = line.waiting();
        int revert = indexOf(waiting, entry -> isRevert(red, entry));
        return revert < 0
                ? line
                : restarted(
                        line,
                        line.head(),
                        List.of(waiting.get(revert)),
                        waiting.subList(0, revert),
                        waiting.subList(revert + 1, waiting.size()));
    }

    /**
     * @param first what is taken first
     * @param earlier what stands before that in the history, and has waited
     * @param later what stands after all of these
     */
    private static LineState restarted(
            LineState line, String head, List<Entry> first, List<Entry> earlier, List<Entry> later) {
        var order = new ArrayList<Entry>();
        line.entries().stream()
                .filter(entry -> !entry.is(State.WAITING))
                .map(entry -> entry.is(State.RED) ? entry.as(State.SUPERSEDED) : entry)
                .forEach(order::add);
        order.addAll(first);
        earlier.stream()
                .map(entry -> contained(entry, first) ? entry.as(State.SUPERSEDED) : entry)
                .forEach(order::add);
        order.addAll(later);
        return line.with(order, head);
    }

    private static int indexOf(List<Entry> entries, Predicate<Entry> which) {
        return IntStream.range(0, entries.size())
                .filter(i -> which.test(entries.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** The line after a commit of it was taken to production without it. */
    LineState takenByHand(LineState line, String commit) {
        var taken = line.entry(commit).filter(entry -> !entry.isDone());
        if (taken.isEmpty()) {
            return line;
        }
        int place = line.entries().indexOf(taken.get());
        var order = new ArrayList<Entry>();
        for (int i = 0; i < line.entries().size(); i++) {
            var entry = line.entries().get(i);
            boolean isOld = i < place
                    && !entry.isDone()
                    && contained(entry, taken.stream().toList());
            order.add(i == place ? entry.as(State.LIVE) : isOld ? entry.as(State.SUPERSEDED) : entry);
        }
        return line.with(order, line.head());
    }

    /** The release of a later commit has what an earlier one changed in that component. */
    private static boolean contained(Entry earlier, List<Entry> later) {
        return !earlier.components().isEmpty()
                && later.stream().anyMatch(entry -> entry.components().containsAll(earlier.components()));
    }

    private boolean repairs(Entry red, Entry later) {
        return isRevert(red, later)
                || contained(red, List.of(later))
                || red.operation().isPresent() && red.operation().equals(later.operation());
    }

    private boolean isRevert(Entry red, Entry later) {
        return REVERT.matcher(git.output("log", "-1", "--format=%B", later.commit()))
                .results()
                .anyMatch(match -> match.group(1).equals(red.commit()));
    }
}
