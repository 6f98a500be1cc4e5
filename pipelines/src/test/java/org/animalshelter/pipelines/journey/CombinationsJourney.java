package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.Outcome;
import org.animalshelter.pipelines.matrix.SchemaState;
import org.animalshelter.pipelines.matrix.Selection;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.ReleaseNames;
import org.animalshelter.pipelines.release.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real releases, some of them with a mistake, in a real laboratory: each mistake shows where it is, and only there. */
@Journey
@Tag("long")
class CombinationsJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String TOGGLE = "purring";

    private static Path home;
    private static Map<String, Release> releases;
    private static Selection plan;
    private static Map<Cell, Outcome> outcomes;

    @BeforeAll
    static void try_all() throws IOException {
        System.setProperty(Home.INSTALLATIONS, ROOT.resolve(".shelter").toString());
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "cells")
                .toAbsolutePath();
        try (var console = new Console(System.out, false)) {
            var repository = Repository.at(ROOT);
            var tree = BeforeAnyStory.tree(ROOT);
            var sources = Map.of(
                    "frontend", new Source(Component.FRONTEND, tree),
                    "backend", new Source(Component.BACKEND, tree),
                    "schema", new Source(Component.DB, tree),
                    "frontend with journeys", patched(Component.FRONTEND, tree, "frontend-ships-journeys"),
                    "backend a cent off", patched(Component.BACKEND, tree, "backend-one-cent-off"),
                    "backend with a column", patched(Component.BACKEND, tree, "backend-reads-a-column"),
                    "schema with the column", patched(Component.DB, tree, "db-adds-a-column"));
            var built = new Builder(repository, ROOT.resolve(".shelter"), ReleaseNames.NONE)
                    .releases(sources.values(), console);
            releases = new HashMap<>();
            sources.forEach((name, source) -> releases.put(name, built.get(source)));
            plan = plan();
            outcomes = new CellTests(home).of(plan, console);
        }
    }

    @AfterAll
    static void remove() {
        PrivateFiles.delete(home);
    }

    @Test
    void what_has_no_mistake_is_green_with_toggles_off_and_on() {
        assertThat(outcomes.get(off("frontend", "backend", "schema")).failed()).isEmpty();
        assertThat(outcomes.get(on("frontend", "backend", "schema")).failed()).isEmpty();
        assertThat(outcomes.get(off("frontend", "backend", "schema with the column"))
                        .failed())
                .isEmpty();
    }

    @Test
    void an_amount_that_comes_back_altered_is_told() {
        Outcome outcome = outcomes.get(off("frontend", "backend a cent off", "schema"));
        assertThat(outcome.failed()).containsExactly("record expenses", "expense report");
        assertThat(outcome.why())
                .hasValue("record expenses: POST /api/animals/…/expenses answers 201:"
                        + " 0.29 was acknowledged as 0.30");
    }

    @Test
    void a_column_that_a_backend_reads_is_missed_only_where_the_schema_lacks_it() {
        var without = outcomes.get(off("frontend", "backend with a column", "schema"));
        assertThat(without.failed())
                .contains("what was there before", "record expenses")
                .doesNotContain("animals");
        assertThat(without.why().orElseThrow())
                .startsWith("what was there before: the expenses of an animal cannot be read:"
                        + " GET /api/animals/…/expenses?size=500 answers 500")
                .contains("receipt does not exist");
        var with = outcomes.get(off("frontend", "backend with a column", "schema with the column"));
        assertThat(with.failed()).isEmpty();
    }

    @Test
    void the_journeys_that_a_client_ships_are_gone_too() {
        var outcome = outcomes.get(off("frontend with journeys", "backend", "schema"));
        assertThat(outcome.failed()).containsExactly("hear them sing");
        assertThat(outcome.why().orElseThrow())
                .startsWith("hear them sing: GET /api/animals?species=bird answers 200: none of ");
    }

    @Test
    void what_is_known_is_not_tried_again() {
        var cells = new CellTests(home);
        assertThat(cells.known(plan)).isEqualTo(plan.cells().size());
        assertThat(cells.of(plan, new Nothing())).isEqualTo(outcomes);
    }

    private static Selection plan() {
        var combinations = new LinkedHashSet<Cell>(List.of(
                off("frontend", "backend", "schema"),
                on("frontend", "backend", "schema"),
                off("frontend with journeys", "backend", "schema"),
                off("frontend", "backend a cent off", "schema"),
                off("frontend", "backend with a column", "schema"),
                off("frontend", "backend with a column", "schema with the column"),
                off("frontend", "backend", "schema with the column")));
        return new Selection(
                off("frontend", "backend", "schema"),
                List.of(SchemaState.of(releases.get("schema")), SchemaState.of(releases.get("schema with the column"))),
                List.of(TOGGLE),
                combinations);
    }

    private static Cell off(String frontend, String backend, String schema) {
        return new Cell(releases.get(frontend), releases.get(backend), SchemaState.of(releases.get(schema)), false);
    }

    private static Cell on(String frontend, String backend, String schema) {
        return new Cell(releases.get(frontend), releases.get(backend), SchemaState.of(releases.get(schema)), true);
    }

    private static Source patched(Component component, String tree, String patch) throws IOException {
        return new Source(component, Patched.commit(ROOT, tree, patch));
    }

    // Nothing may begin.
    private static final class Nothing implements Progress {
        @Override
        public Part begin(Kind kind, String name) {
            throw new AssertionError(name + " began");
        }

        @Override
        public void event(String line) {
            throw new AssertionError(line);
        }
    }
}
