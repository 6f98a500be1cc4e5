package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.stream.Stream;

/** What branches tell beyond the commit that is checked out, and cannot be reached from there. */
public final class Ahead {
    private final Branches branches;

    public Ahead(Branches branches) {
        this.branches = branches;
    }

    /** In the middle of a story a reader would take it for its end. */
    public List<Remark> goingOn(Stories reached) {
        var whole = branches.current();
        return reached.all().stream()
                .flatMap(story -> whole.find(story.name()).stream()
                        .filter(all -> all.steps().size() > story.steps().size())
                        .map(all -> new Remark(
                                all.name(),
                                all.name() + " goes on after " + story.last().tag() + ", up to "
                                        + all.last().tag() + ": './shelter next'")))
                .toList();
    }

    /** Naive stories are listed anyway. */
    public List<Remark> beginning() {
        var beginning =
                branches.beginning().stream().filter(story -> !story.naive()).toList();
        boolean next = beginning.size() == 1 && branches.step().isEmpty();
        return beginning.stream()
                .map(story -> new Remark(
                        story.name(),
                        story.name() + " begins here: "
                                + (next
                                        ? "'./shelter next' goes to " + story.tag(1)
                                        : "'./shelter checkout " + story.tag(1) + "' goes on")))
                .toList();
    }

    public List<Remark> of(Stories reached) {
        return Stream.concat(goingOn(reached).stream(), beginning().stream()).toList();
    }
}
