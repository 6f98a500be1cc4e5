package org.animalshelter.pipelines.matrix;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.laboratory.Laboratory;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.SampleData;

/** Tries cells of releases, and remembers what came of each: the same contents are never tried twice. */
public final class CellTests {
    /** Enough to see an altered amount, and few enough to be read by every cell. */
    public static final SampleData SAMPLE = new SampleData(12, 120);

    private final SampleData sample;
    private final Path folder;
    private final Optional<Supplier<Optional<Path>>> browser;
    private final Path scripts;
    private final Path script;
    private final KnownOutcomes known;

    /** @param home of the checkout: outcomes are kept there, and the laboratory is there while it is needed */
    public CellTests(Path home) {
        this(home, SAMPLE);
    }

    /** @param sample what is there before people write something */
    public CellTests(Path home, SampleData sample) {
        this(home, sample, Optional.empty());
    }

    private CellTests(Path home, SampleData sample, Optional<Supplier<Optional<Path>>> browser) {
        this.sample = sample;
        this.folder = PrivateFiles.folder(home.resolve("cells"));
        this.browser = browser;
        this.scripts = folder.resolve("scripts");
        this.script = MatrixScripts.unpackInto(scripts);
        this.known = new KnownOutcomes(folder.resolve("outcomes"));
    }

    /**
     * Also goes through the pages of each frontend.
     *
     * @param browser found when it is needed
     */
    public static CellTests withPages(Path home, SampleData sample, Supplier<Optional<Path>> browser) {
        return new CellTests(home, sample, Optional.of(browser));
    }

    /**
     * What comes of each cell of a selection, in its order. Nothing is started for those that are known. What failed for
     * lack of time is not known afterwards.
     *
     * @param progress shows how many are done
     * @throws Failure when it cannot be found out, because PostgreSQL, the toggle server or Node fails
     */
    public Map<Cell, Outcome> of(Selection selection, Progress progress) {
        Fingerprint fingerprint = fingerprint(selection);
        var outcomes = new ConcurrentHashMap<Cell, Outcome>();
        selection.cells().forEach(it -> known.find(fingerprint.of(it)).ifPresent(outcome -> outcomes.put(it, outcome)));
        var open = selection.cells().stream()
                .filter(it -> !outcomes.containsKey(it))
                .toList();
        if (!open.isEmpty()) {
            progress.run("cells", status -> {
                tryOut(selection, open, progress, (cell, outcome) -> {
                    known.keep(fingerprint.of(cell), outcome, cell);
                    outcomes.put(cell, outcome);
                    status.accept(counts(outcomes, selection));
                });
            });
        }
        var inOrder = new LinkedHashMap<Cell, Outcome>();
        selection.cells().forEach(it -> inOrder.put(it, outcomes.get(it)));
        return inOrder;
    }

    /** Of how many cells of a selection the outcome is known. */
    public int known(Selection selection) {
        var fingerprint = fingerprint(selection);
        return (int) selection.cells().stream()
                .filter(it -> known.find(fingerprint.of(it)).isPresent())
                .count();
    }

    /** What is known of a selection is not known any more, as when the machine had too much else to do at that time. */
    public void forget(Selection selection) {
        selection.cells().stream().map(fingerprint(selection)::of).forEach(known::forget);
    }

    private Fingerprint fingerprint(Selection selection) {
        return new Fingerprint(selection, scripts, sample, browser.isPresent());
    }

    private void tryOut(Selection selection, List<Cell> open, Progress progress, BiConsumer<Cell, Outcome> outcomes) {
        try (var laboratory = Laboratory.open(folder.resolve("laboratory"), progress::event);
                var people = new People(
                        Journeys.start(script, folder.resolve("journeys.log")),
                        browser.map(found -> new Pages(found.get())))) {
            new LaboratoryRun(selection, laboratory, sample, people, outcomes::accept).run(Group.of(open));
        } catch (Failure e) {
            throw new Failure("releases cannot be tried: " + e.getMessage());
        }
    }

    private static String counts(Map<Cell, Outcome> outcomes, Selection selection) {
        long red =
                outcomes.values().stream().filter(outcome -> !outcome.isGreen()).count();
        return String.format(
                Locale.ROOT,
                "%,d of %,d tried, %,d red",
                outcomes.size(),
                selection.cells().size(),
                red);
    }
}
