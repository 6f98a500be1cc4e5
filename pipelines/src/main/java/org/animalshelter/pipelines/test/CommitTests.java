package org.animalshelter.pipelines.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.git.Repository;

/** Tests components as commits have them. A content that has passed is never tested again. */
public final class CommitTests {
    private final Repository repository;
    private final Path home;
    private final Progress progress;

    /** @param home where logs, and which contents have passed, are kept */
    public CommitTests(Repository repository, Path home, Progress progress) {
        this.repository = repository;
        this.home = home;
        this.progress = progress;
    }

    /**
     * @param name of the commit, for people and for the log
     * @return what is wrong; empty if the tests pass, now or earlier
     */
    public Optional<String> problem(Component component, String commit, String name) {
        var passed = home.resolve("tested").resolve(component.label()).resolve(repository.contentOf(component, commit));
        return progress.part(
                Kind.OTHER,
                name + " tests",
                status -> {
                    if (Files.exists(passed)) {
                        status.accept("passed before: the content is the same");
                        return Optional.empty();
                    }
                    var log = Logs.begin(home.resolve("logs/test-" + name + ".log"));
                    status.accept("running, see " + log);
                    var result = run(component, commit, name, log);
                    status.accept(result.results().inWords());
                    if (result.passed()) {
                        remember(passed);
                    }
                    return result.problem();
                },
                Optional::isEmpty);
    }

    private SuiteResult run(Component component, String commit, String name, Path log) {
        try (var scratch = ScratchFolder.in(home.resolve("builds"), name + "-")) {
            repository.export(commit, scratch.path());
            return new Suites(scratch.path(), Map.of()).of(component).run(log);
        }
    }

    private static void remember(Path passed) {
        try {
            Files.createDirectories(passed.getParent());
            Files.writeString(passed, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
