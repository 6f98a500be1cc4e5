package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.animalshelter.infra.production.Component;
import org.animalshelter.infra.production.Release;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.matrix.Cells;
import org.animalshelter.pipelines.matrix.Combination;
import org.animalshelter.pipelines.matrix.Plan;

/** How many combinations of releases are tried in a minute, beside the same ones each started from nothing. */
final class CellFigures {
    private static final List<String> TOGGLES = List.of("bench");
    private static final int BY_ITSELF = 2;

    private CellFigures() {}

    /**
     * Tries them.
     *
     * @param running what is tried
     * @param again its backend, built once more: the same content, and another release
     */
    static List<Figure> of(Workshop workshop, Map<Component, Release> running, Release again, Console console) {
        Release frontend = running.get(Component.FRONTEND);
        Release schema = running.get(Component.DB);
        Set<Combination> all = new LinkedHashSet<>();
        for (Release backend : List.of(running.get(Component.BACKEND), again)) {
            all.add(new Combination(frontend, backend, schema, false));
            all.add(new Combination(frontend, backend, schema, true));
        }
        double together = all.size() / minutes(workshop, all, console);
        Set<Combination> some = new LinkedHashSet<>(List.copyOf(all).subList(0, BY_ITSELF));
        double time = 0;
        for (Combination one : some) {
            time += minutes(workshop, Set.of(one), console);
        }
        double oneByOne = some.size() / time;
        return List.of(
                Figure.of("combinations, together", Spread.of(together), Unit.PER_MINUTE),
                Figure.of("combinations, each from nothing", Spread.of(oneByOne), Unit.PER_MINUTE),
                Figure.of("  together ÷ from nothing", Spread.of(together / oneByOne), Unit.RATIO));
    }

    private static double minutes(Workshop workshop, Set<Combination> combinations, Console console) {
        Combination first = combinations.iterator().next();
        Combination base = new Combination(first.frontend(), first.backend(), first.schema(), false);
        Plan plan = new Plan(base, List.of(first.schema()), TOGGLES, combinations);
        Cells nothingKnown = new Cells(workshop.emptyFolder("cells"));
        long begun = System.nanoTime();
        nothingKnown.of(plan, console);
        return Rollout.seconds(Duration.ofNanos(System.nanoTime() - begun)) / 60;
    }
}
