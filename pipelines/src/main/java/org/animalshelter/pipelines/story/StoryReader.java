package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;

/** Makes stories of what commit messages say at their end, and tells what is wrong with them. */
final class StoryReader {
    private final Commits commits;
    private final boolean naive;
    private final Map<String, SortedMap<StepName, Commit>> byStory = new TreeMap<>();
    private final List<Remark> problems = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private final List<Story> complete = new ArrayList<>();
    private final List<Story> incomplete = new ArrayList<>();

    private StoryReader(Commits commits, boolean naive) {
        this.commits = commits;
        this.naive = naive;
    }

    /** @param tip the newest commit of those that count */
    static Stories read(Commits commits, String tip) {
        return read(commits, tip, false);
    }

    /** The same, of commits that may be several steps: one change that is deployed component by component. */
    static Stories readNaive(Commits commits, String tip) {
        return read(commits, tip, true);
    }

    private static Stories read(Commits commits, String tip, boolean naive) {
        var reader = new StoryReader(commits, naive);
        var newestFirst = commits.reachableFrom(tip);
        newestFirst.forEach(reader::read);
        reader.byStory.forEach(reader::tell);
        var order = newestFirst.stream().map(Commit::id).toList();
        reader.complete.sort(
                Comparator.comparingInt(story -> -order.indexOf(story.last().commit())));
        return new Stories(reader.complete, reader.incomplete, reader.problems, reader.notes);
    }

    private void read(Commit commit) {
        var steps = commit.steps();
        var unread = commit.trailers().unread();
        unread.ifPresent(remark -> problem(remark.story(), "%s %s", commit, remark.sentence()));
        if (naive && commit.isSeveral()) {
            commit.apart().forEach(this::read);
        } else if (steps.size() > 1) {
            problem("", "%s has %d lines 'Step:': keep one, a commit is one step of one story", commit, steps.size());
        } else if (steps.size() == 1) {
            StepName.of(steps.get(0))
                    .filter(name -> name.number() > 0)
                    .ifPresentOrElse(name -> keep(name, commit), () -> problem("", """
                            %s has the line 'Step: %s': write the name of a story and the number of the step, such as \
                            'Step: reminders-1'""", commit, steps.get(0)));
        } else if (commit.moves() > 0 && unread.isEmpty()) {
            problem("", """
                    %s has a line 'Component:' or 'Operation:' and none 'Step:': write one such as \
                    'Step: reminders-1' right before it""", commit);
        }
    }

    private void keep(StepName name, Commit commit) {
        var newer =
                byStory.computeIfAbsent(name.story(), story -> new TreeMap<>()).putIfAbsent(name, commit);
        if (newer != null) {
            notes.add(new Remark(
                    name.story(),
                    String.format(
                            Locale.ROOT,
                            "two commits are %s, %s and %s: the newer one, %.7s, counts",
                            name,
                            newer,
                            commit,
                            newer.id())));
        }
    }

    private void tell(String story, SortedMap<StepName, Commit> byName) {
        int before = problems.size();
        var steps = new ArrayList<Step>();
        byName.forEach((name, commit) -> step(name, commit).ifPresent(steps::add));
        checkNumbers(story, byName);
        boolean isComplete = problems.size() == before;
        if (isInOrder(story, byName) && !steps.isEmpty()) {
            var base = byName.get(byName.firstKey()).parents().get(0);
            (isComplete ? complete : incomplete).add(new Story(story, base, steps, false));
        }
    }

    private Optional<Step> step(StepName name, Commit commit) {
        if (commit.moves() == 0) {
            problem(name.story(), """
                    %s, %s, moves nothing: end its message with a line such as 'Component: frontend' or \
                    'Operation: toggle reminders on'""", name, commit);
            return Optional.empty();
        }
        if (commit.moves() > 1) {
            problem(
                    name.story(),
                    "%s, %s, has %d lines 'Component:' or 'Operation:': keep one, a step moves one thing",
                    name,
                    commit,
                    commit.moves());
            return Optional.empty();
        }
        try {
            return Optional.of(new Step(
                    name.story(),
                    name.number(),
                    commit.subject(),
                    commit.id(),
                    commit.components().stream().findFirst().map(Component::of),
                    commit.operations().stream().findFirst().map(Operation::of)));
        } catch (Failure e) {
            problem(name.story(), "%s, %s, cannot be understood: %s", name, commit, e.getMessage());
            return Optional.empty();
        }
    }

    private void checkNumbers(String story, SortedMap<StepName, Commit> byName) {
        var missing = IntStream.range(1, byName.lastKey().number())
                .mapToObj(number -> new StepName(story, number))
                .filter(name -> !byName.containsKey(name))
                .map(StepName::toString)
                .toList();
        if (!missing.isEmpty()) {
            problem(
                    story,
                    "%s missing: there is %s, and steps are numbered from 1 without a gap",
                    String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are"),
                    byName.keySet().stream().map(StepName::toString).collect(Collectors.joining(", ")));
        }
    }

    private boolean isInOrder(String story, SortedMap<StepName, Commit> byName) {
        int before = problems.size();
        var first = byName.get(byName.firstKey());
        if (first.parents().isEmpty()) {
            problem(
                    story,
                    "%s is the first commit of all: let the story begin later, it needs a state before it",
                    first);
        }
        var earlier = byName.firstKey();
        for (var later : byName.keySet()) {
            var one = byName.get(earlier).id();
            var next = byName.get(later).id();
            boolean same = naive && one.equals(next);
            if (!later.equals(earlier) && !same && !commits.isBefore(one, next)) {
                problem(story, """
                        %s, %s, does not come after %s, %s, in the history: number the steps in the order of their \
                        commits""", later, byName.get(later), earlier, byName.get(earlier));
            }
            earlier = later;
        }
        return problems.size() == before;
    }

    private void problem(String story, String sentence, Object... values) {
        problems.add(new Remark(story, String.format(Locale.ROOT, sentence, values)));
    }
}
