package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.WorkingTree;

/** Moves a checkout along a story. Each method returns what to tell the person who does. */
public final class StoryCheckout {
    private final Git git;
    private final Library library;

    /**
     * @throws Failure when the clone has only the last commits
     */
    public StoryCheckout(Path root) {
        this.git = new Git(root);
        this.library = new Library(root);
    }

    /** @throws Failure at the end, away from any story, or when work would be lost */
    public String next() {
        var here = library.branches().here();
        return moveTo(here.next().orElseThrow(() -> new Failure(here.tag() + " is the last step: " + whatElse())));
    }

    private String whatElse() {
        return library.branches().beginning().stream()
                .findFirst()
                .map(story -> story.name() + " begins here, './shelter checkout " + story.tag(1) + "' goes on")
                .orElse("'./shelter steps' lists the stories");
    }

    /** @throws Failure at the beginning, away from any story, or when work would be lost */
    public String previous() {
        var here = library.branches().here();
        var before = here.previous()
                .orElseThrow(() ->
                        new Failure(here.tag() + " is the state before the first step: './shelter next' goes on"));
        return moveTo(before, here.undo());
    }

    /** @throws Failure when there is no such step, or work would be lost */
    public String checkout(String step) {
        return moveTo(library.place(step));
    }

    private String moveTo(Place place) {
        return moveTo(place, Optional.of(place.step().map(Step::command).orElse("./shelter up")));
    }

    /** @param now what brings production to the place as well, if that is known */
    private String moveTo(Place place, Optional<String> now) {
        var branch = git.output("branch", "--show-current");
        new WorkingTree(git).moveTo(place.commit());
        return inWords(place, now) + (branch.isEmpty() ? "" : "\nBack:   git switch " + branch);
    }

    private String inWords(Place place, Optional<String> now) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %s%s%nThen:   %s",
                place.tag(),
                place.step().map(step -> step.moves() + "  " + step.subject()).orElse("the state before the story"),
                place.commit().substring(0, 7),
                now.map("\nNow:    "::concat).orElse(""),
                place.next().map(next -> way(place, next)).orElse("nothing, this is the last step"));
    }

    /** From a state where another story is, too, './shelter next' goes on with that one, or says that it has ended. */
    private String way(Place from, Place next) {
        boolean another = next.story().naive()
                || from.number() == 0 && library.branches().step(from.commit()).isPresent();
        return another ? "./shelter checkout " + next.tag() : "./shelter next";
    }
}
