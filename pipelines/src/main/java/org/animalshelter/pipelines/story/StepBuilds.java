package org.animalshelter.pipelines.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.test.Suites;

/** Builds what steps deploy, and runs the tests of its component: each content once, and those that passed never again. */
public final class StepBuilds {
    private static final int AT_ONCE = 3;

    private final Repository repository;
    private final Builder builder;
    private final Path home;
    private final Progress progress;

    /** @param home where logs, and what passed its tests are kept */
    public StepBuilds(Repository repository, Builder builder, Path home, Progress progress) {
        this.repository = repository;
        this.builder = builder;
        this.home = home;
        this.progress = progress;
    }

    /** The first step of those that deploy the same content. */
    private record Candidate(Step step, Component component, String content) {
        String id() {
            return component.label() + " " + content;
        }
    }

    /** @return all that is wrong */
    public List<String> problems(List<Step> steps) {
        var distinct = new LinkedHashMap<String, Candidate>();
        steps.forEach(step -> step.component().ifPresent(component -> {
            var candidate = new Candidate(step, component, repository.contentOf(component, step.commit()));
            distinct.putIfAbsent(candidate.id(), candidate);
        }));
        var candidates = List.copyOf(distinct.values());
        var builds = Parallel.each(candidates, AT_ONCE, this::build);
        // One test after another: their own tools give them all of the machine.
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> builds.get(i).or(() -> test(candidates.get(i))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> build(Candidate candidate) {
        try {
            builder.release(candidate.component(), candidate.step().commit(), progress);
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of(candidate.step().tag() + " does not build: " + e.getMessage());
        }
    }

    private Optional<String> test(Candidate candidate) {
        var passed =
                home.resolve("tested").resolve(candidate.component().label()).resolve(candidate.content());
        if (Files.exists(passed)) {
            return Optional.empty();
        }
        var log = Logs.begin(home.resolve("logs/test-" + candidate.step().tag() + ".log"));
        var problem = progress.part(
                Kind.OTHER,
                candidate.step().tag() + " tests",
                status -> {
                    status.accept("running");
                    var outcome = test(candidate, log);
                    status.accept(outcome.isEmpty() ? "passed" : "see " + log);
                    return outcome;
                },
                Optional::isEmpty);
        if (problem.isEmpty()) {
            remember(passed);
        }
        return problem.map(what -> "the tests of " + candidate.step().tag() + " fail: " + what);
    }

    private Optional<String> test(Candidate candidate, Path log) {
        try (var scratch =
                ScratchFolder.in(home.resolve("builds"), candidate.step().tag() + "-")) {
            repository.export(candidate.step().commit(), scratch.path());
            return new Suites(scratch.path(), Map.of())
                    .of(candidate.component())
                    .run(log)
                    .problem();
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
