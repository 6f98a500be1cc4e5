package org.animalshelter.pipelines.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.story.Scratch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
    private static final String NOTHING = "0".repeat(40);

    @TempDir
    Path root;

    Scratch scratch;
    String base;

    @BeforeEach
    void a_repository() throws IOException {
        scratch = Scratch.in(root);
        base = scratch.head();
    }

    @Test
    void a_push_brings_commits_to_main() throws IOException {
        var first = scratch.deploy("a-1", Component.DB);
        var second = scratch.deploy("a-2", Component.BACKEND);
        var push = Push.of(List.of(base + " " + second + " refs/heads/main")).orElseThrow();
        push.check(new Git(root), 2);
        assertThat(push.commits(new Git(root))).containsExactly(first, second);
    }

    @Test
    void tags_mean_nothing() {
        assertThat(Push.of(List.of(NOTHING + " " + base + " refs/tags/v1"))).isEmpty();
    }

    @Test
    void another_branch_is_refused() {
        assertThatThrownBy(() -> Push.of(List.of(NOTHING + " " + base + " refs/heads/feature")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("this pushes refs/heads/feature: 'git push production HEAD:main' pushes");
    }

    @Test
    void main_stays() {
        assertThatThrownBy(() -> Push.of(List.of(base + " " + NOTHING + " refs/heads/main")))
                .hasMessageContaining("cannot be deleted");
    }

    @Test
    void a_rewritten_history_is_refused() {
        var published = scratch.commit("docs: published");
        scratch.git("reset", "--quiet", "--hard", base);
        var other = scratch.commit("docs: instead");
        assertThatThrownBy(() -> new Push(published, other).check(new Git(root), 10))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("rewrite the history of production: its newest commit, "
                        + published.substring(0, 7) + " 'docs: published', is not in what you push")
                .hasMessageContaining("git pull --rebase production main");
    }

    @Test
    void more_commits_than_the_limit_are_refused() {
        scratch.commit("docs: 1");
        scratch.commit("docs: 2");
        var head = scratch.commit("docs: 3");
        assertThatThrownBy(() -> new Push(base, head).check(new Git(root), 2))
                .isInstanceOf(Failure.class)
                .hasMessage(
                        "this pushes 3 commits, and production takes at most 2 at once: push some of them first, such"
                                + " as 'git push production HEAD~1:main', or start it with './shelter up --most-commits 3'");
    }

    @Test
    void one_bad_commit_refuses_all_of_them() throws IOException {
        scratch.deploy("a-1", Component.DB);
        scratch.write("db/b");
        scratch.write("frontend/b");
        scratch.commit("both: at once");
        var head = scratch.deploy("a-2", Component.DB);
        assertThatThrownBy(() -> new Push(base, head).check(new Git(root), 10))
                .hasMessageContaining("'both: at once' changes db and frontend");
    }
}
