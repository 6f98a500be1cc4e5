package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;

/** Which commit is which step: what the messages say, and whether stories come of it. */
final class Claims {
    private final Commits commits;
    private final Map<String, SortedMap<Integer, Commit>> claimed = new TreeMap<>();
    private final List<Remark> problems = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();
    private final List<Story> incomplete = new ArrayList<>();

    private Claims(Commits commits) {
        this.commits = commits;
    }

    /** @param tip the newest commit of those that count */
    static Stories read(Commits commits, String tip) {
        var claims = new Claims(commits);
        var newestFirst = commits.reachableFrom(tip);
        newestFirst.forEach(claims::hear);
        claims.claimed.forEach(claims::tell);
        var order = newestFirst.stream().map(Commit::id).toList();
        claims.stories.sort((one, other) ->
                order.indexOf(other.last().commit()) - order.indexOf(one.last().commit()));
        return new Stories(claims.stories, claims.incomplete, claims.problems, claims.notes);
    }

    private void hear(Commit commit) {
        int moves = commit.components().size() + commit.operations().size();
        if (commit.steps().isEmpty() && moves > 0) {
            problem(
                    "",
                    commit + " says what it moves and not which step it is: 'Step: reminders-1' belongs right before");
        }
        if (commit.steps().isEmpty()) {
            return;
        }
        if (commit.steps().size() > 1) {
            problem(
                    "",
                    commit + " says 'Step:' " + commit.steps().size() + " times: a commit is one step of one story");
            return;
        }
        var text = commit.steps().get(0);
        var name = StepName.of(text).filter(step -> step.number() > 0);
        if (name.isEmpty()) {
            problem(
                    "",
                    commit + " says 'Step: " + text
                            + "': write the name of the story and the number of the step, such as 'Step: reminders-1'");
            return;
        }
        var newer = claimed.computeIfAbsent(name.get().story(), story -> new TreeMap<>())
                .putIfAbsent(name.get().number(), commit);
        if (newer != null) {
            notes.add(new Remark(
                    name.get().story(),
                    name.get() + " is claimed by two commits, " + newer + " and " + commit + ": the newer one, "
                            + newer.id().substring(0, 7) + ", counts"));
        }
    }

    private void tell(String story, SortedMap<Integer, Commit> claims) {
        int before = problems.size();
        var steps = new ArrayList<Step>();
        claims.forEach(
                (number, commit) -> step(new StepName(story, number), commit).ifPresent(steps::add));
        checkNumbers(story, claims);
        boolean complete = problems.size() == before;
        if (isInOrder(story, claims) && !steps.isEmpty()) {
            var base = claims.get(claims.firstKey()).parents().get(0);
            (complete ? stories : incomplete).add(new Story(story, base, steps, false));
        }
    }

    private Optional<Step> step(StepName name, Commit commit) {
        var step = name + ", " + commit + ",";
        int moves = commit.components().size() + commit.operations().size();
        if (moves == 0) {
            problem(
                    name.story(),
                    step + " says neither what it deploys nor what it operates: its message ends with"
                            + " 'Component: frontend', or with 'Operation: toggle reminders on'");
            return Optional.empty();
        }
        if (moves > 1) {
            problem(
                    name.story(),
                    step + " says 'Component:' or 'Operation:' " + moves + " times: a step moves one thing");
            return Optional.empty();
        }
        try {
            return Optional.of(new Step(
                    name.story(), name.number(), commit.subject(), commit.id(), component(commit), operation(commit)));
        } catch (Failure e) {
            problem(name.story(), step + " cannot be followed: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Component> component(Commit commit) {
        return commit.components().stream().findFirst().map(Component::of);
    }

    private static Optional<Operation> operation(Commit commit) {
        return commit.operations().stream().findFirst().map(Operation::of);
    }

    private void checkNumbers(String story, SortedMap<Integer, Commit> claims) {
        var missing = IntStream.range(1, claims.lastKey())
                .filter(number -> !claims.containsKey(number))
                .mapToObj(number -> story + "-" + number)
                .toList();
        if (!missing.isEmpty()) {
            problem(
                    story,
                    String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are") + " missing: there is "
                            + claims.keySet().stream()
                                    .map(number -> story + "-" + number)
                                    .collect(Collectors.joining(", "))
                            + ", and steps are numbered without a gap");
        }
    }

    private boolean isInOrder(String story, SortedMap<Integer, Commit> claims) {
        int before = problems.size();
        var first = claims.get(claims.firstKey());
        if (first.parents().isEmpty()) {
            problem(story, first + " is the first commit of all: a story needs a state before it");
        }
        var numbers = List.copyOf(claims.keySet());
        for (int i = 1; i < numbers.size(); i++) {
            var earlier = claims.get(numbers.get(i - 1));
            var later = claims.get(numbers.get(i));
            if (!commits.isBefore(earlier.id(), later.id())) {
                problem(
                        story,
                        story + "-" + numbers.get(i) + ", " + later + ", does not come after " + story + "-"
                                + numbers.get(i - 1) + ", " + earlier
                                + ", in the history: steps follow one another by number");
            }
        }
        return problems.size() == before;
    }

    private void problem(String story, String sentence) {
        problems.add(new Remark(story, sentence));
    }
}
