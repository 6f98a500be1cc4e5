package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.release.Builder;

/**
 * Stories that one production goes through, one after another.
 *
 * @param stories each begins with the releases with which the one before it ends
 */
public record Route(List<BuiltStory> stories) {
    /** @throws Failure when one story does not begin where the one before it ends */
    public Route {
        stories = List.copyOf(stories);
        for (int i = 1; i < stories.size(); i++) {
            requireNext(stories.get(i - 1), stories.get(i));
        }
    }

    /**
     * Builds what was never built.
     *
     * @throws Failure when something cannot be built, or one story does not begin where the one before it ends
     */
    public static Route of(List<Story> stories, Builder builder, Progress progress) {
        return new Route(stories.stream()
                .map(story -> BuiltStory.of(story, builder, progress))
                .toList());
    }

    /** The names of all its stories. */
    public String name() {
        return stories.stream().map(built -> built.story().name()).collect(Collectors.joining(", "));
    }

    /** What runs before the first step. */
    public Map<Component, Release> beginning() {
        return stories.get(0).beginning();
    }

    private static void requireNext(BuiltStory before, BuiltStory next) {
        next.beginning().forEach((component, begins) -> {
            var ends = before.end().get(component);
            if (!begins.equals(ends)) {
                throw new Failure(String.format(
                        Locale.ROOT,
                        "%s begins with %s %s, and %s ends with %s: walk each of them alone",
                        next.story().name(),
                        component.label(),
                        begins.name(),
                        before.story().name(),
                        ends.name()));
            }
        });
    }
}
