package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;

/**
 * The stories of a whole clone, as they are seen from the commit that is checked out. In the middle of a story its later
 * steps cannot be reached from there: they are looked for on the branches, here and of remotes, and the step tags. Those
 * that go through the commit that is checked out come first: the current branch, main, then others.
 */
public final class Branches {
    private final String head;
    private final Commits commits;
    private final List<Tip> tips;

    private Branches(String head, Commits commits, List<Tip> tips) {
        this.head = head;
        this.commits = commits;
        this.tips = tips;
    }

    /**
     * @param root of the checkout
     * @throws Failure when the clone has only the last commits
     */
    public static Branches of(Path root) {
        var head = Repository.at(root).commit(Tip.HEAD);
        var git = new Git(root);
        var tips = Tip.of(git);
        var commits =
                Commits.from(git, tips.stream().map(Tip::commit).distinct().toList());
        return new Branches(
                head,
                commits,
                tips.stream()
                        .sorted(Comparator.comparing(
                                (Tip tip) -> !tip.commit().equals(head) && !commits.isBefore(head, tip.commit())))
                        .toList());
    }

    /** The stories of the history that the commit is in which is checked out: back to its beginning, and on to its end. */
    public Stories current() {
        return seenFrom(tips.get(0));
    }

    /** What states are called in any story of any branch: not those that nothing but their tag still has. */
    Set<String> statesOfBranches() {
        return tips.stream()
                .filter(tip -> !tip.isTag())
                .flatMap(tip -> seenFrom(tip).all().stream())
                .flatMap(story -> story.places().stream().map(Place::tag))
                .collect(Collectors.toSet());
    }

    /** The stories of all branches. Of one that several tell in their own way, that of the first counts. */
    public List<Story> all() {
        var byName = new LinkedHashMap<String, Story>();
        seen().flatMap(stories -> stories.all().stream()).forEach(story -> byName.putIfAbsent(story.name(), story));
        return List.copyOf(byName.values());
    }

    /** Whether any branch tells the story, or something is wrong with it there. */
    boolean knows(String name) {
        return seen().anyMatch(stories -> stories.knows(name));
    }

    /** @throws Failure when no branch tells the story, or something is wrong with it */
    public Story get(String name) {
        return seen().filter(stories -> stories.knows(name))
                .findFirst()
                .orElseGet(() -> Stories.of(all()))
                .get(name);
    }

    /** The state of that name, if any branch tells it. */
    Optional<Place> find(StepName name) {
        return seen().flatMap(stories -> stories.find(name.story()).stream())
                .filter(story -> name.number() <= story.steps().size())
                .map(story -> new Place(story, name.number()))
                .findFirst();
    }

    /**
     * The state that is checked out.
     *
     * @throws Failure when it is none of a story, or the one before several
     */
    public Place here() {
        return step().orElseGet(this::before);
    }

    /** The step that is checked out, if it is one. */
    public Optional<Place> step() {
        return seen().flatMap(stories -> stories.all().stream())
                .flatMap(story -> story.steps().stream()
                        .filter(step -> step.commit().equals(head))
                        .map(step -> new Place(story, step.number())))
                .findFirst();
    }

    private Place before() {
        var beginning = beginning();
        if (beginning.isEmpty()) {
            throw new Failure(headInWords() + " is neither a step of a story nor the state before one: "
                    + all().stream()
                            .findFirst()
                            .map(story -> "'./shelter checkout " + story.tag(1) + "' goes to one")
                            .orElse(Stories.HOW_TO));
        }
        if (beginning.size() > 1) {
            throw new Failure(headInWords() + " is the state before several stories: choose with "
                    + beginning.stream()
                            .map(story -> "'./shelter checkout " + story.tag(1) + "'")
                            .collect(Collectors.joining(" or ")));
        }
        return new Place(beginning.get(0), 0);
    }

    /** The stories that begin at the commit that is checked out. Naive ones count where there is no other. */
    public List<Story> beginning() {
        return all().stream()
                .filter(story -> story.base().equals(head))
                .collect(Collectors.groupingBy(Story::naive, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private String headInWords() {
        return commits.get(head).toString();
    }

    private Stream<Stories> seen() {
        return tips.stream().map(this::seenFrom);
    }

    private Stories seenFrom(Tip tip) {
        var stories = Claims.read(commits, tip.commit());
        return tip.isNaive() ? stories.naive(tip.naiveName()) : stories;
    }
}
