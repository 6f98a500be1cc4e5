package org.animalshelter.pipelines.matrix;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.animalshelter.infra.laboratory.Trial;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.traffic.BackendLog;
import org.animalshelter.pipelines.traffic.Change;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Reading;

/** Those who use cells: through the API client and, where they are asked to, at the pages. */
final class People implements AutoCloseable {
    /** The volunteer for whom the toggles are on. The journeys sign in as this one, or as another. */
    static final String TOGGLED = "cleo";

    private static final String OTHER = "ben";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String BEFORE = "what was there before";

    private final Journeys journeys;
    private final Optional<Pages> pages;

    People(Journeys journeys, Optional<Pages> pages) {
        this.journeys = journeys;
        this.pages = pages;
    }

    /** What is seen now, through the client of a cell: nothing where that cannot be told. */
    List<Reading> look(Trial trial, Cell cell) {
        return journeys.look(cell(trial, cell), Optional.empty());
    }

    /**
     * Does all that the pages of a cell can do.
     *
     * @param before what the first of all cells showed, and this one must show too
     */
    Outcome tryOut(Trial trial, Cell cell, List<String> toggles, List<Reading> before) {
        long begun = System.nanoTime();
        List<FailedJourney> failed = new ArrayList<>(changes(trial, cell, before));
        failed.addAll(journeys.run(cell(trial, cell), cell.toggles(), toggles));
        pages.ifPresent(browser ->
                failed.addAll(browser.go(trial.address(), cell.frontend(), cell.toggles() ? TOGGLED : OTHER)));
        var duration = Duration.ofNanos(System.nanoTime() - begun);
        return outcome(failed, trial, duration);
    }

    /**
     * Reads what people write at a backend that serves beside that of a cell.
     *
     * @param beside the other one, on the same database
     */
    Outcome readOthers(Trial trial, Cell cell, Trial beside, Release other) {
        long begun = System.nanoTime();
        var failed =
                journeys.readOthers(cell(trial, cell), cell.toggles(), beside.address(), "backend " + other.name());
        return outcome(failed, trial, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Outcome outcome(List<FailedJourney> failed, Trial trial, Duration duration) {
        return failed.isEmpty()
                ? Outcome.green(duration)
                : new Outcome(
                        failed.stream().map(FailedJourney::journey).toList(),
                        Optional.of(inWords(failed.get(0), trial)),
                        failed.stream().anyMatch(FailedJourney::late),
                        duration);
    }

    /** Somebody who looks around at a cell, again and again until this is closed, whatever there is to be seen. */
    final class Onlooker implements AutoCloseable {
        private volatile boolean looking = true;
        private final CompletableFuture<Void> looks;

        private Onlooker(Trial trial, Cell cell) {
            looks = Parallel.begin(() -> {
                while (looking) {
                    look(trial, cell);
                    Await.pause(BETWEEN_LOOKS);
                }
            });
        }

        @Override
        public void close() {
            looking = false;
            Parallel.result(looks);
        }
    }

    /** They would wait for whatever locks them out. */
    Onlooker onlooker(Trial trial, Cell cell) {
        return new Onlooker(trial, cell);
    }

    /** What others write meanwhile is new, and is not compared. */
    private List<FailedJourney> changes(Trial trial, Cell cell, List<Reading> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        var now = journeys.look(
                cell(trial, cell),
                Optional.of(before.stream().map(Reading::view).toList()));
        var failed = new ArrayList<FailedJourney>();
        for (int i = 0; i < now.size(); i++) {
            var requestId = now.get(i).requestId().orElse(null);
            Change.between(before.get(i), now.get(i), Set.of())
                    .forEach(change -> failed.add(FailedJourney.of(BEFORE, change.sentence(), requestId)));
        }
        return failed.stream().limit(1).toList();
    }

    private static Spot cell(Trial trial, Cell cell) {
        return new Spot(
                trial.address(),
                cell.schema().name(),
                Client.of(cell.frontend()).script());
    }

    /**
     * Where people are.
     *
     * @param schema under the backend
     * @param client the file of the API client
     */
    record Spot(URI backend, String schema, Path client) {}

    private static String inWords(FailedJourney failed, Trial trial) {
        return failed.journey() + ": " + failed.what()
                + BackendLog.reason(trial.log(), failed.requestId())
                        .map(reason -> " (" + reason + ")")
                        .orElse("")
                + (trial.isAlive() ? "" : " (the backend has ended)");
    }

    @Override
    public void close() {
        journeys.close();
        pages.ifPresent(Pages::close);
    }
}
