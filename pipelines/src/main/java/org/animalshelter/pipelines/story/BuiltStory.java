package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.Source;

/**
 * The releases of a story: all components before it, and of each step the one component that it deploys.
 *
 * @param releases at the commit of each state that deploys them
 */
public record BuiltStory(Story story, Map<Source, Release> releases) {
    /**
     * Builds what was never built, side by side.
     *
     * @throws org.animalshelter.infra.release.Failure when one cannot be built
     */
    public static BuiltStory of(Story story, Builder builder, Progress progress) {
        var sources = new ArrayList<Source>(Source.all(story.base()));
        story.steps().forEach(step -> source(step).ifPresent(sources::add));
        return new BuiltStory(story, builder.releases(sources, progress));
    }

    /** What runs before the first step. */
    public Map<Component, Release> beginning() {
        return Source.releases(story.base(), releases);
    }

    /** What runs after the last step. */
    public Map<Component, Release> end() {
        return after(story.steps().size());
    }

    /** What runs after so many steps. */
    public Map<Component, Release> after(int steps) {
        var running = beginning();
        story.steps().stream()
                .limit(steps)
                .forEach(step -> release(step)
                        .ifPresent(release -> running.put(step.component().orElseThrow(), release)));
        return running;
    }

    /** What a step deploys; nothing where it is an operation. */
    public Optional<Release> release(Step step) {
        return source(step).map(releases::get);
    }

    private static Optional<Source> source(Step step) {
        return step.component().map(component -> new Source(component, step.commit()));
    }
}
