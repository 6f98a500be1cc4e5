package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;

/**
 * The stories of a whole clone, as they are seen from the commit that is checked out. In the middle of a story its later
 * steps cannot be reached from there: they are looked for on the branches, here and of remotes, and the step tags. Those
 * that go through the commit that is checked out come first: the current branch, main, then others.
 *
 * <p>The clone is read once, when this is made.
 */
public final class Branches {
    private final String head;
    private final Commits commits;
    private final List<Ref> refs;
    private final Map<Ref, Stories> stories = new HashMap<>();

    private Branches(String head, Commits commits, List<Ref> refs) {
        this.head = head;
        this.commits = commits;
        this.refs = refs;
    }

    /**
     * @param root of the checkout
     * @throws Failure when the clone has only the last commits
     */
    public static Branches of(Path root) {
        var head = Repository.at(root).commit(Ref.HEAD);
        var git = new Git(root);
        var refs = Ref.ranked(git);
        var commits =
                Commits.from(git, refs.stream().map(Ref::commit).distinct().toList());
        return new Branches(
                head,
                commits,
                refs.stream()
                        .sorted(Comparator.comparing(
                                ref -> !ref.commit().equals(head) && !commits.isBefore(head, ref.commit())))
                        .toList());
    }

    /** The stories up to the commit that is checked out. */
    public Stories reached() {
        return StoryReader.read(commits, head);
    }

    /** The stories of the history that the commit is in which is checked out: back to its beginning, and on to its end. */
    public Stories current() {
        return storiesOf(refs.get(0));
    }

    /** The stories of all branches. Of one that several tell in their own way, that of the first counts. */
    List<Story> all() {
        var byName = new LinkedHashMap<String, Story>();
        stories().flatMap(one -> one.all().stream()).forEach(story -> byName.putIfAbsent(story.name(), story));
        return List.copyOf(byName.values());
    }

    /**
     * The story as the first branch tells it that knows its name.
     *
     * @throws Failure when something is wrong with it there
     */
    Optional<Story> find(String name) {
        return stories().filter(one -> one.knows(name)).findFirst().map(one -> one.get(name));
    }

    /** The state with this tag in any story of any branch. */
    Optional<Place> place(String tag) {
        return places().filter(place -> place.tag().equals(tag)).findFirst();
    }

    /** The tags of all states, without those that only their tag still leads to. */
    Set<String> tagsOfBranches() {
        return refs.stream()
                .filter(ref -> !ref.isTag())
                .flatMap(ref -> storiesOf(ref).places())
                .map(Place::tag)
                .collect(Collectors.toSet());
    }

    /**
     * The state that is checked out.
     *
     * @throws Failure when it is none of a story, or the one before several
     */
    Place here() {
        return step().orElseGet(this::before);
    }

    /** The step that is checked out, if it is one. */
    Optional<Place> step() {
        return step(head);
    }

    /** The step that is this commit, if it is one; of several steps in one commit, the last. */
    Optional<Place> step(String commit) {
        return stories()
                .flatMap(one -> one.all().stream())
                .flatMap(story -> story.at(commit).stream())
                .findFirst();
    }

    private Place before() {
        var beginning = beginning();
        if (beginning.isEmpty()) {
            throw new Failure(commits.get(head) + " is neither a step of a story nor the state before one: "
                    + all().stream()
                            .findFirst()
                            .map(story -> checkoutOf(story) + " goes to one")
                            .orElse(Stories.HOW_TO));
        }
        if (beginning.size() > 1) {
            throw new Failure(commits.get(head) + " is the state before several stories: choose with "
                    + beginning.stream().map(Branches::checkoutOf).collect(Collectors.joining(" or ")));
        }
        return new Place(beginning.get(0), 0);
    }

    private static String checkoutOf(Story story) {
        return "'./shelter checkout " + story.tag(1) + "'";
    }

    /** The stories that begin at the commit that is checked out. Naive ones count where there is no other. */
    List<Story> beginning() {
        var all = all().stream().filter(story -> story.base().equals(head)).toList();
        var others = all.stream().filter(story -> !story.naive()).toList();
        return others.isEmpty() ? all : others;
    }

    private Stream<Place> places() {
        return stories().flatMap(Stories::places);
    }

    private Stream<Stories> stories() {
        return refs.stream().map(this::storiesOf);
    }

    private Stories storiesOf(Ref ref) {
        return stories.computeIfAbsent(ref, none -> {
            return ref.isNaive()
                    ? StoryReader.readNaive(commits, ref.commit()).naive(ref.shortName())
                    : StoryReader.read(commits, ref.commit());
        });
    }
}
