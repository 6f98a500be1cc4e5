package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_story_and_a_naive_one() throws IOException {
        scratch = Scratch.in(root).withReminders();
        scratch.git("checkout", "--quiet", "--detach");
        scratch.deploy("at-once-1", Component.DB);
        scratch.keepAs("at-once", "title: All at once\nbase: reminders-3\n", 1);
    }

    @Test
    void a_story_is_found_wherever_it_is_kept() {
        assertThat(library().get("reminders").naive()).isFalse();
        assertThat(library().get("at-once").naive()).isTrue();
        assertThat(library().place("reminders-0").step()).isEmpty();
        assertThat(library().place("at-once-1").step().orElseThrow().moves()).isEqualTo("db");
    }

    @Test
    void a_step_is_found_without_a_tag() {
        assertThat(library().commit("reminders-3")).isEqualTo(scratch.git("rev-parse", "main~1"));
        assertThat(scratch.git("cat-file", "-t", library().commit("at-once-1"))).isEqualTo("commit");
    }

    @Test
    void in_the_middle_of_a_story_all_of_it_is_found() {
        scratch.git("checkout", "--quiet", "--detach", "main~2");
        assertThat(library().get("reminders").steps()).hasSize(3);
    }

    @Test
    void an_unknown_step_is_told_with_what_there_is() {
        assertThatThrownBy(() -> library().place("reminders-4"))
                .isInstanceOf(Failure.class)
                .hasMessage("there is no step 'reminders-4': the last step of reminders is reminders-3");
        assertThatThrownBy(() -> library().place("cents-1"))
                .isInstanceOf(Failure.class)
                .hasMessage("there is no story 'cents': choose from reminders, at-once");
        assertThatThrownBy(() -> library().place("reminders"))
                .isInstanceOf(Failure.class)
                .hasMessage("'reminders' is not a step: write the name of a story and a number, such as 'reminders-1'");
    }

    private Library library() {
        return new Library(root);
    }
}
