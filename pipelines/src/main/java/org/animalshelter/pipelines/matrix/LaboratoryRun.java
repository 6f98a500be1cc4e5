package org.animalshelter.pipelines.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.animalshelter.infra.laboratory.Laboratory;
import org.animalshelter.infra.laboratory.Template;
import org.animalshelter.infra.laboratory.Trial;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.traffic.Reading;

/** Tries groups of cells in one laboratory, a few groups side by side. */
final class LaboratoryRun {
    // A start keeps one processor busy, and a laptop has more than that; but not many more.
    private static final int AT_ONCE = 2;

    private final Selection selection;
    private final Laboratory laboratory;
    private final SampleData sample;
    private final People people;
    private final Outcomes outcomes;

    /** Gets each outcome as soon as it is there, from several threads. */
    interface Outcomes {
        void accept(Cell cell, Outcome outcome);
    }

    LaboratoryRun(Selection selection, Laboratory laboratory, SampleData sample, People people, Outcomes outcomes) {
        this.selection = selection;
        this.laboratory = laboratory;
        this.sample = sample;
        this.people = people;
        this.outcomes = outcomes;
    }

    /** @throws Failure when the laboratory fails; what a release does wrong is an outcome */
    void run(List<Group> groups) {
        // Before anything is started that has to see it.
        selection
                .toggles()
                .forEach(toggle ->
                        laboratory.toggles().turn(Toggle.on(toggle, List.of(People.TOGGLED), OptionalInt.empty())));
        var beginning = beginning();
        Parallel.each(groups, AT_ONCE, group -> {
            tryOut(group, beginning);
            return group;
        });
    }

    /**
     * What all begin with.
     *
     * @param template with sample data, and what people wrote with the first releases
     * @param seen what these people see of it: all others must see the same
     */
    private record Beginning(Template template, List<Reading> seen) {}

    private Beginning beginning() {
        var base = selection.base();
        var sampled = laboratory.template(base.schema().release(), sample);
        try (var trial = laboratory.trial(base.backend(), sampled)) {
            try {
                trial.start();
                people.tryOut(trial, base, selection.toggles(), List.of());
                var seen = people.look(trial, base);
                return new Beginning(trial.keep(), seen);
            } catch (Failure e) {
                // Each cell tells why.
                laboratory.check();
                return new Beginning(trial.keep(), List.of());
            }
        }
    }

    /** As in production: the backend is started on the first schema, and then the others come under it. */
    private void tryOut(Group group, Beginning beginning) {
        try (var trial = laboratory.trial(group.backend(), beginning.template())) {
            Optional<Failure> stuck = Optional.empty();
            for (var schema : selection.schemas()) {
                var here = group.at(schema);
                try {
                    if (stuck.isEmpty()) {
                        move(trial, schema, group.anyone());
                    }
                } catch (Failure e) {
                    stuck = Optional.of(e);
                }
                if (here.isEmpty()) {
                    continue;
                }
                var tried = tryOut(here, trial, stuck, beginning);
                if (tried.get(here.get(0)).isGreen()
                        && isLast(schema)
                        && selection.schemas().size() > 1) {
                    // Once more, as it is started from now on.
                    trial.stop();
                    tryOut(here.subList(0, 1), trial, stuck, beginning);
                }
            }
        }
    }

    private Map<Cell, Outcome> tryOut(List<Cell> here, Trial trial, Optional<Failure> stuck, Beginning beginning) {
        var tried = outcomesOf(here, trial, stuck, beginning);
        tried.forEach(outcomes::accept);
        return tried;
    }

    private Map<Cell, Outcome> outcomesOf(List<Cell> here, Trial trial, Optional<Failure> stuck, Beginning beginning) {
        var tried = new LinkedHashMap<Cell, Outcome>();
        try {
            if (stuck.isPresent()) {
                throw stuck.get();
            }
            if (!trial.isAlive()) {
                start(trial);
            }
        } catch (Failure e) {
            laboratory.check();
            var why = "start: " + e.sentence();
            var red = e.isLate() ? Outcome.late("start", why) : Outcome.red("start", why);
            here.forEach(cell -> tried.put(cell, red));
            return tried;
        }
        for (var cell : here) {
            var outcome = people.tryOut(trial, cell, selection.toggles(), beginning.seen());
            if (!outcome.isGreen()) {
                laboratory.check();
            }
            tried.put(cell, outcome);
        }
        besideOthers(tried, trial);
        return tried;
    }

    /** Green cells also read what people write at their neighbours, which are started for it on the same database. */
    private void besideOthers(Map<Cell, Outcome> tried, Trial trial) {
        var neighbours = tried.entrySet().stream()
                .filter(one -> one.getValue().isGreen())
                .flatMap(one -> selection.neighboursOf(one.getKey()).stream())
                .distinct()
                .toList();
        for (var neighbour : neighbours) {
            try (var beside = laboratory.beside(trial, neighbour)) {
                beside.start();
                tried.replaceAll((cell, outcome) ->
                        outcome.isGreen() && selection.neighboursOf(cell).contains(neighbour)
                                ? outcome.and(people.readOthers(trial, cell, beside, neighbour))
                                : outcome);
            } catch (Failure e) {
                // That it does not start here is told by its own cell.
                laboratory.check();
            }
        }
    }

    private boolean isLast(SchemaState schema) {
        return schema.equals(selection.schemas().get(selection.schemas().size() - 1));
    }

    /** @param user somebody who looks around meanwhile, where the backend runs */
    private void move(Trial trial, SchemaState schema, Cell user) {
        if (schema.equals(selection.schemas().get(0))) {
            return;
        }
        var what = schema.isBackfilled() ? "backfill " + schema.backfill() : "migration";
        try (var onlooker = trial.isAlive() ? people.onlooker(trial, user) : null) {
            if (schema.isBackfilled()) {
                trial.backfill(schema.release(), schema.backfill());
            } else {
                trial.migrate(schema.release());
            }
        } catch (Failure e) {
            throw new Failure("the " + what + " to schema " + schema.name() + " fails: " + e.reason(), e);
        }
    }

    private static void start(Trial trial) {
        try {
            trial.start();
        } catch (Failure e) {
            throw new Failure("the backend does not get ready: " + e.reason(), e);
        }
    }
}
