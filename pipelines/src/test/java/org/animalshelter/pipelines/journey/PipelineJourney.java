package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole pipeline, from a commit to production, in a checkout of its own. */
@Journey
@Tag("long")
class PipelineJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Path checkout;

    @BeforeEach
    void check_out() throws IOException {
        checkout = Files.createTempDirectory(Path.of("target/journeys"), "checkout")
                .toAbsolutePath();
        run(ROOT, "git", "worktree", "add", "--detach", checkout.toString());
    }

    @AfterEach
    void remove() {
        run(ROOT, "git", "worktree", "remove", "--force", checkout.toString());
    }

    @Test
    void a_commit_goes_through_every_stage_and_serves(Site site) throws IOException {
        String before = site.ours().release(Component.DB);
        commit("db-harmless");
        var stages = pipeline(site);
        System.out.println(stages);
        assertThat(stages.lines().filter(line -> line.startsWith("✓")))
                .extracting(line -> line.substring(2, 20).strip())
                .containsExactlyInAnyOrder("commit check", "tests", "package", "compatibility", "deploy", "verify");
        assertThat(site.release(Component.DB)).isNotEqualTo(before);
    }

    @Test
    void a_commit_that_cannot_be_taken_leaves_production_as_it_was(Site site) {
        var before = site.ours().release(Component.DB);
        commit("db-harmless", "frontend-harmless");
        assertThatThrownBy(() -> pipeline(site))
                .isInstanceOf(SubprocessFailed.class)
                .hasMessageContaining("changes db and frontend: make a commit of each");
        assertThat(site.release(Component.DB)).isEqualTo(before);
    }

    private void commit(String... patches) {
        for (var patch : patches) {
            run(checkout, "git", "apply", "--index", "pipelines/src/test/patches/" + patch + ".patch");
        }
        run(
                checkout,
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@localhost",
                "commit",
                "-m",
                "db: go through the pipeline");
    }

    /** @return all that it printed */
    private String pipeline(Site site) throws IOException {
        var log = checkout.resolveSibling(checkout.getFileName() + ".log");
        Subprocess.of(
                        checkout.resolve("shelter").toString(),
                        "pipeline",
                        "db",
                        "--home",
                        site.home().toString())
                .in(checkout)
                .logTo(log);
        return Files.readString(log);
    }

    private static void run(Path folder, String... line) {
        Subprocess.of(line).in(folder).output();
    }
}
