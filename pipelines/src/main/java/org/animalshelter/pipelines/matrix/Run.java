package org.animalshelter.pipelines.matrix;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.animalshelter.infra.home.Failure;
import org.animalshelter.infra.laboratory.Laboratory;
import org.animalshelter.infra.laboratory.Trial;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Logged;

/** Tries groups of combinations in one laboratory, a few groups side by side. */
final class Run {
    /** A start keeps one processor busy, and a laptop has more than that; but not many more. */
    private static final int AT_ONCE = 2;
    /** The volunteer for whom the toggles are on. The journeys sign in as this one, or as another. */
    private static final String TOGGLED = "cleo";

    private static final String OTHER = "ben";

    private final Plan plan;
    private final Laboratory laboratory;
    private final Templates templates;
    private final Journeys journeys;
    private final Optional<Pages> pages;
    private final BiConsumer<Combination, Outcome> outcomes;
    private final CompletableFuture<Optional<JsonObject>> earlier = new CompletableFuture<>();

    /** @param outcomes gets each one as soon as it is there, from several threads */
    Run(
            Plan plan,
            Laboratory laboratory,
            Templates templates,
            Journeys journeys,
            Optional<Pages> pages,
            BiConsumer<Combination, Outcome> outcomes) {
        this.plan = plan;
        this.laboratory = laboratory;
        this.templates = templates;
        this.journeys = journeys;
        this.pages = pages;
        this.outcomes = outcomes;
    }

    /**
     * @param groups the first of which shows what the others must show too
     * @throws Failure when the laboratory fails; what a release does wrong is an outcome
     */
    void run(List<Group> groups) {
        // All wait for it, and Unleash is still starting.
        CompletableFuture.runAsync(() -> templates.at(plan.base().schema()));
        // Before anything is started that has to see it.
        plan.toggles().forEach(toggle -> laboratory.toggles().on(toggle, List.of(TOGGLED), OptionalInt.empty()));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var work = new ExecutorCompletionService<Void>(threads);
            groups.forEach(group -> work.submit(() -> tryOut(group), null));
            for (int done = 0; done < groups.size(); done++) {
                work.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while releases are tried", e);
        } finally {
            // The others are of no use without the one that failed: they are interrupted, and stop what they run.
            threads.shutdownNow();
            earlier.complete(Optional.empty());
        }
    }

    private void tryOut(Group group) {
        Trial trial;
        try {
            trial = laboratory.start(group.backend(), templates.at(group.schema()));
        } catch (Failure e) {
            laboratory.check();
            String why = e.getMessage().lines().count() == 1
                    ? e.getMessage()
                    : "the backend does not get ready: " + Logged.gist(e.getMessage());
            if (shows(group)) {
                earlier.complete(Optional.empty());
            }
            group.combinations().forEach(it -> outcomes.accept(it, Outcome.red("start", "start: " + why)));
            return;
        }
        try (trial) {
            if (shows(group)) {
                earlier.complete(amounts(trial));
            }
            Optional<JsonObject> amounts = earlier.join();
            group.combinations().forEach(it -> outcomes.accept(it, tryOut(it, trial, amounts)));
        }
    }

    private Optional<JsonObject> amounts(Trial trial) {
        Optional<JsonObject> amounts = journeys.amounts(
                trial.address(), Client.of(plan.base().frontend()).script());
        if (amounts.isEmpty()) {
            laboratory.check();
        }
        return amounts;
    }

    private boolean shows(Group group) {
        return group.backend().equals(plan.base().backend())
                && group.schema().equals(plan.base().schema());
    }

    private Outcome tryOut(Combination combination, Trial trial, Optional<JsonObject> amounts) {
        long begun = System.nanoTime();
        List<FailedJourney> failed = new ArrayList<>(journeys.go(
                trial.address(),
                Client.of(combination.frontend()).script(),
                combination.toggles(),
                plan.toggles(),
                amounts));
        pages.ifPresent(browser -> failed.addAll(
                browser.go(trial.address(), combination.frontend(), combination.toggles() ? TOGGLED : OTHER)));
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        if (failed.isEmpty()) {
            return Outcome.green(duration);
        }
        laboratory.check();
        return new Outcome(
                failed.stream().map(FailedJourney::journey).toList(),
                Optional.of(inWords(failed.get(0), trial)),
                duration);
    }

    private static String inWords(FailedJourney failed, Trial trial) {
        return failed.journey() + ": " + failed.what()
                + Logged.reason(trial.log(), failed.requestId())
                        .map(reason -> " (" + reason + ")")
                        .orElse("")
                + (trial.isAlive() ? "" : " (the backend has ended)");
    }
}
