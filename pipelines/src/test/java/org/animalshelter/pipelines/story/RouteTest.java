package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.release.Source;
import org.junit.jupiter.api.Test;

class RouteTest {
    private final BuiltStory reminders = story("reminders", "a", "a", "b");
    private final BuiltStory cents = story("cents", "b", "b", "c");

    @Test
    void a_story_goes_on_where_the_one_before_it_ends() {
        var route = new Route(List.of(reminders, cents));

        assertThat(route.name()).isEqualTo("reminders, cents");
        assertThat(route.beginning()).containsEntry(Component.BACKEND, release("backend-a"));
    }

    @Test
    void a_story_that_begins_elsewhere_is_refused() {
        assertThatThrownBy(() -> new Route(List.of(cents, reminders)))
                .isInstanceOf(Failure.class)
                .hasMessage("reminders begins with backend backend-a, and cents ends with backend-c:"
                        + " walk each of them alone");
    }

    /** Of one step, which deploys a backend. */
    private static BuiltStory story(String name, String base, String before, String after) {
        Map<Source, Release> releases = new HashMap<>();
        releases.put(new Source(Component.FRONTEND, base), release("frontend"));
        releases.put(new Source(Component.DB, base), release("db"));
        releases.put(new Source(Component.BACKEND, base), release("backend-" + before));
        releases.put(new Source(Component.BACKEND, name), release("backend-" + after));
        var step = new Step(name, 1, "backend: do it", name, Optional.of(Component.BACKEND), Optional.empty());
        return new BuiltStory(new Story(name, base, List.of(step), false), releases);
    }

    private static Release release(String name) {
        return new Release(name, Path.of("/releases", name));
    }
}
