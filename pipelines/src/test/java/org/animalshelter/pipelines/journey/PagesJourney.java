package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.SchemaState;
import org.animalshelter.pipelines.matrix.Selection;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.ReleaseNames;
import org.animalshelter.pipelines.release.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a frontend in a real browser, with a real backend behind them. */
@Journey
@Tag("long")
class PagesJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Its client is as good as the other's: only who opens the pages can notice. */
    @Test
    void what_only_a_page_asks_for_is_noticed() throws IOException {
        System.setProperty(Home.INSTALLATIONS, ROOT.resolve(".shelter").toString());
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "pages")
                .toAbsolutePath();
        try (var console = new Console(System.out, false)) {
            var repository = Repository.at(ROOT);
            var builder = new Builder(repository, ROOT.resolve(".shelter"), ReleaseNames.NONE);
            var good = builder.releases(repository.workingTree(), console);
            var patched = new Source(Component.FRONTEND, Patched.commit(ROOT, "frontend-asks-for-nothing"));
            var bad = builder.releases(List.of(patched), console).get(patched);

            var works = with(good.get(Component.FRONTEND), good);
            var fails = with(bad, good);
            var plan = new Selection(
                    works, List.of(SchemaState.of(good.get(Component.DB))), List.of(), Set.of(works, fails));
            var browser =
                    Optional.ofNullable(System.getProperty("shelter.browser")).map(Path::of);
            var outcomes =
                    CellTests.withPages(home, CellTests.SAMPLE, () -> browser).of(plan, console);

            assertThat(outcomes.get(works).failed()).isEmpty();
            assertThat(outcomes.get(fails).failed()).contains("page /animals", "page of an animal");
            assertThat(outcomes.get(fails).why().orElseThrow()).contains("GET /api/nothing answers 404");
        } finally {
            PrivateFiles.delete(home);
        }
    }

    private static Cell with(Release frontend, Map<Component, Release> others) {
        return new Cell(frontend, others.get(Component.BACKEND), SchemaState.of(others.get(Component.DB)), false);
    }
}
