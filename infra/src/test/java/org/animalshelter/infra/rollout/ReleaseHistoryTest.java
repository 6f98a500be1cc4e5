package org.animalshelter.infra.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseHistoryTest {
    @TempDir
    Path home;

    @Test
    void what_ran_before_is_known_after_a_restart() throws IOException {
        var history = new ReleaseHistory(home);
        history.deployed(Component.BACKEND, release("a"));
        assertThat(history.previous(Component.BACKEND)).isEmpty();
        history.deployed(Component.BACKEND, release("b"));

        var later = new ReleaseHistory(home);
        later.deployed(Component.BACKEND, release("b"));
        assertThat(later.current(Component.BACKEND)).isEqualTo(release("b"));
        assertThat(later.previous(Component.BACKEND)).contains(release("a"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("history.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void going_back_makes_the_one_that_was_left_the_previous_one() {
        var history = new ReleaseHistory(home);
        history.deployed(Component.BACKEND, release("a"));
        history.deployed(Component.BACKEND, release("b"));
        history.deployed(Component.BACKEND, release("a"));
        assertThat(history.all(Component.BACKEND)).containsExactly(release("a"), release("b"));
    }

    @Test
    void a_release_is_known_by_its_artifact_whatever_it_is_called() {
        var history = new ReleaseHistory(home);
        history.deployed(Component.BACKEND, release("before"));
        history.deployed(Component.BACKEND, new Release("reminders-1", home.resolve("after")));
        history.deployed(Component.BACKEND, new Release("reminders-1", home.resolve("amended")));
        history.deployed(Component.BACKEND, new Release("reminders-2", home.resolve("amended")));
        assertThat(history.all(Component.BACKEND))
                .containsExactly(release("amended"), release("after"), release("before"));
        assertThat(new ReleaseHistory(home).current(Component.BACKEND).name()).isEqualTo("reminders-2");
    }

    @Test
    void pages_that_are_retired_stay_so_until_they_are_deployed_again() {
        var history = new ReleaseHistory(home);
        history.deployed(Component.FRONTEND, release("a"));
        history.deployed(Component.FRONTEND, release("b"));
        history.deployed(Component.FRONTEND, release("c"));
        history.retireAllButCurrent();
        assertThat(new ReleaseHistory(home).retired()).containsExactlyInAnyOrder("a", "b");

        history.deployed(Component.FRONTEND, release("a"));
        assertThat(new ReleaseHistory(home).retired()).containsExactly("b");
    }

    @Test
    void it_does_not_grow_for_ever_and_survives_nonsense() throws IOException {
        Files.writeString(home.resolve("history.json"), "{half");
        var history = new ReleaseHistory(home);
        for (int number = 1; number <= 30; number++) {
            history.deployed(Component.FRONTEND, release("r" + number));
        }
        assertThat(history.all(Component.FRONTEND)).hasSize(21).startsWith(release("r30"), release("r29"));
    }

    private Release release(String name) {
        return new Release(name, home.resolve(name));
    }
}
