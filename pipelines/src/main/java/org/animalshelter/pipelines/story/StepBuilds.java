package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.test.CommitTests;

/** Builds what steps deploy, and runs the tests of its component: each content once, and those that passed never again. */
public final class StepBuilds {
    private static final int AT_ONCE = 3;

    private final Repository repository;
    private final Builder builder;
    private final CommitTests tests;
    private final Progress progress;

    /** @param home where logs, and what passed its tests are kept */
    public StepBuilds(Repository repository, Builder builder, Path home, Progress progress) {
        this.repository = repository;
        this.builder = builder;
        this.tests = new CommitTests(repository, home, progress);
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
        var tag = candidate.step().tag();
        return tests.problem(candidate.component(), candidate.step().commit(), tag)
                .map(what -> "the tests of " + tag + " fail: " + what);
    }
}
