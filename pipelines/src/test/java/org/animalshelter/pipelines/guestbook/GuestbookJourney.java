package org.animalshelter.pipelines.guestbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.rollout.Patience;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.deploy.DeployRequest;
import org.animalshelter.pipelines.deploy.UnderTraffic;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.SchemaState;
import org.animalshelter.pipelines.matrix.Selection;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.walk.OneLine;
import org.animalshelter.pipelines.walk.Verdict;
import org.animalshelter.pipelines.walk.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guestbook in production: a story of it is walked, a bad release of it is refused, and a matrix of it is tested. */
@Tag("journey")
@Tag("long")
class GuestbookJourney {
    private static final Load LOAD = Load.of(20);
    // It is not the rollout that is tested here.
    private static final Patience HURRY =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(1), 10);
    private static final Progress TOLD = new OneLine("guestbook", System.out::println);
    private static final SampleData SAMPLE = new SampleData(5, 0);

    @TempDir
    static Path folder;

    private static Releases releases;
    private static Release schema;
    private static Release backend;
    private static Release pages;

    @TempDir
    Path home;

    @BeforeAll
    static void releases() {
        System.setProperty(
                Home.INSTALLATIONS,
                Path.of("../.shelter").toAbsolutePath().normalize().toString());
        releases = new Releases(folder);
        schema = releases.program("s1", GuestbookDb.class);
        backend = releases.program("b1", Guestbook.class);
        pages = releases.pages("f1");
    }

    @AfterAll
    static void forgetInstallations() {
        System.clearProperty(Home.INSTALLATIONS);
    }

    @Test
    void a_story_is_walked_and_nothing_is_lost() throws Exception {
        try (var production = start();
                var traffic = Traffic.start(
                        production.addresses().page(), List.of(Client.of(pages)), LOAD, home.resolve("traffic"))) {
            assertThat(get(production.addresses().page())).contains("<title>Guestbook</title>");
            var walk = new Walk(Control.of(home), traffic, home.resolve("logs"), TOLD);

            var migrated = take(walk, 1, Component.DB, releases.program("s2", GuestbookDb.WithAuthors.class));
            assertThat(String.valueOf(migrated.way())).isEqualTo("n/a");
            var served = take(walk, 2, Component.BACKEND, releases.program("b2", Guestbook.WithAuthors.class));
            assertThat(String.valueOf(served.way())).isEqualTo("yes");
            var shown = take(walk, 3, Component.FRONTEND, releases.pagesWithAuthors("f2"));
            assertThat(String.valueOf(shown.way())).isEqualTo("yes");
        }
    }

    private static Verdict take(Walk walk, int number, Component component, Release release) {
        var step =
                new Step("authors", number, "keep authors", "0".repeat(40), Optional.of(component), Optional.empty());
        var verdict = walk.take(step, Optional.of(release));
        assertThat(verdict.isGood())
                .as(String.format(
                        Locale.ROOT,
                        "%s %s %s",
                        verdict.losses(),
                        verdict.objection(),
                        verdict.phase().firstFailure()))
                .isTrue();
        assertThat(verdict.acknowledged()).isPositive().isEqualTo(verdict.byJourneys());
        return verdict;
    }

    @Test
    void a_release_that_forgets_one_entry_in_ten_is_refused() throws Exception {
        try (var production = start()) {
            var forgetful = releases.program("b3", Guestbook.ForgetsSome.class);
            var request = new DeployRequest(Component.BACKEND, forgetful, Duration.ofSeconds(2));
            var result = new UnderTraffic(Control.of(home), home, LOAD, TOLD).deploy(request);

            assertThat(result.refused())
                    .map(Failure::sentence)
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .contains(
                                    "the new instance (b3) answers GET /api/entries with 200",
                                    "of entries is not there"));
            assertThat(result.traffic())
                    .as("who uses production does not notice")
                    .matches(one -> one.isGood());
            assertThat(Control.of(home).status().component(Component.BACKEND).release())
                    .isEqualTo(backend);
        }
    }

    @Test
    void a_matrix_tells_the_one_combination_that_does_not_work() {
        var before = SchemaState.of(schema);
        var after = SchemaState.of(releases.program("s2", GuestbookDb.WithAuthors.class));
        var other = releases.program("b2", Guestbook.WithAuthors.class);
        var base = new Cell(pages, backend, before, false);
        var tooEarly = new Cell(pages, other, before, false);
        var migrated = new Cell(pages, backend, after, false);
        var done = new Cell(pages, other, after, false);
        var selection = new Selection(
                base,
                List.of(before, after),
                List.of(),
                Set.of(base, tooEarly, migrated, done),
                Map.of(migrated, Set.of(other), done, Set.of(backend)));

        var outcomes = new CellTests(home, SAMPLE).of(selection, TOLD);

        assertThat(outcomes.get(tooEarly).why())
                .hasValueSatisfying(why -> assertThat(why).contains("author", "does not exist"));
        assertThat(List.of(base, migrated, done))
                .allSatisfy(cell -> assertThat(outcomes.get(cell))
                        .as(cell + ": " + outcomes.get(cell))
                        .matches(outcome -> outcome.isGreen()));
    }

    private Production start() {
        return Production.start(
                new ProductionSettings(
                        home,
                        0,
                        false,
                        Optional.empty(),
                        SAMPLE,
                        Map.of(Component.DB, schema, Component.BACKEND, backend, Component.FRONTEND, pages),
                        HURRY,
                        Optional.empty()),
                TOLD);
    }

    private static String get(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }
}
