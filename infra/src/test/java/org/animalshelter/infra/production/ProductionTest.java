package org.animalshelter.infra.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.standin.Lines;
import org.animalshelter.infra.standin.Releases;
import org.animalshelter.infra.standin.Settings;
import org.animalshelter.infra.steering.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of one production, from its first start to its last; each test begins with the data of those before it. */
@TestMethodOrder(OrderAnnotation.class)
class ProductionTest {
    @TempDir
    static Path folder;

    static Settings settings;
    static Path home;

    final HttpClient client = HttpClient.newHttpClient();
    final Lines lines = new Lines();
    Production production;

    @BeforeAll
    static void makeReleases() throws IOException {
        settings = Settings.in(folder);
        home = settings.home();
    }

    @BeforeEach
    void noProduction() {
        production = null;
    }

    @AfterEach
    void stop() {
        if (production != null) {
            production.close();
        }
    }

    @Test
    @Order(1)
    void a_first_start_migrates_fills_and_serves() throws Exception {
        production = start(settings);

        assertThat(lines.lines()).anyMatch(line -> line.startsWith("sample data: ready"));
        assertThat(get("/api/animals")).isEqualTo("60");
        assertThat(get("/version.json")).isEqualTo("{\"release\":\"frontend-1\"}");
        assertThat(get("/api/version")).isEqualTo("backend-1");

        var instances = new HashSet<String>();
        for (int request = 0; request < 4; request++) {
            instances.add(get("/api/instance"));
        }
        assertThat(instances).as("each instance in its turn").hasSize(2);

        var status = Control.of(home).status();
        assertThat(status.page()).isEqualTo(production.addresses().page());
        assertThat(status.instances()).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("production.json"))))
                .isEqualTo("rw-------");
        assertThat(post("first").statusCode()).isEqualTo(201);
    }

    @Test
    @Order(2)
    void a_second_start_finds_everything_as_it_was_left() throws Exception {
        production = start(settings);
        assertThat(lines.lines()).noneMatch(line -> line.startsWith("sample data"));
        assertThat(get("/api/expenses")).isEqualTo("first");
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("production is running already in " + home);
    }

    @Test
    @Order(3)
    void an_instance_that_is_killed_is_out_at_once_and_comes_back() throws Exception {
        production = start(settings);
        var killed = Control.of(home).status().instances().get(0);
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        lines.await("backend 1 ended (exit code 137): it is started again");
        for (int request = 0; request < 10; request++) {
            assertThat(get("/api/version")).isEqualTo("backend-1");
        }
        lines.await("backend 1 is ready again");
        assertThat(Control.of(home).status().instances().get(0).pid()).isNotEqualTo(killed.pid());
    }

    @Test
    @Order(4)
    void what_was_acknowledged_is_there_after_database_and_instance_were_killed() throws Exception {
        production = start(settings);
        var acknowledged = new ArrayList<String>();
        kill("PostgreSQL");
        kill("backend-2");
        for (int number = 0; number < 2_000 && !isReadyAgain("PostgreSQL", "backend 2"); number++) {
            var expense = "expense-" + number;
            if (post(expense).statusCode() == 201) {
                acknowledged.add(expense);
            }
            Thread.sleep(5);
        }
        assertThat(acknowledged).isNotEmpty();
        assertThat(get("/api/expenses").split(" ")).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    @Test
    @Order(5)
    void a_backend_that_does_not_start_stops_everything_and_says_why() throws Exception {
        var broken = Releases.backendThatDoesNotStart(folder);
        assertThatThrownBy(() -> start(settings.withBackend(broken)))
                .isInstanceOf(Failure.class)
                .hasMessageMatching("(?s)backend [12] ended with exit code 4 at its start.*SESSION_KEY is too short.*");
        assertThat(childrenOfThisProcess()).isEmpty();
        assertThatThrownBy(() -> Control.of(home)).hasMessageContaining("no production is running in " + home);
    }

    @Test
    @Order(6)
    void a_taken_port_is_told_before_anything_is_started() throws Exception {
        try (var taken = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(settings))
                    .hasMessage(
                            "port " + taken.getLocalPort() + " is taken by another program: choose one with --port");
        }
        assertThat(lines.lines()).isEmpty();
    }

    @Test
    @Order(7)
    void a_production_that_was_killed_leaves_nothing_in_the_way_of_the_next() throws Exception {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dshelter.installations=" + System.getProperty("shelter.installations"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Up.class.getName(),
                        home.toString(),
                        Integer.toString(settings.port()),
                        settings.db().artifact().toString(),
                        settings.backend().artifact().toString(),
                        settings.frontend().artifact().toString())
                .redirectErrorStream(true)
                .start();
        try (var output = other.inputReader()) {
            assertThat(output.lines().anyMatch(line -> line.startsWith("ready after")))
                    .isTrue();
            assertThat(post("second").statusCode()).isEqualTo(201);
            other.destroyForcibly().waitFor();
        }
        var left = leftBehind();
        assertThat(left).hasSize(4).allMatch(ProcessHandle::isAlive);

        production = start(settings);
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(get("/api/expenses")).contains("first", "second");
    }

    @Test
    @Order(8)
    void fresh_throws_the_data_away() throws Exception {
        production = start(settings.withFreshData());
        assertThat(get("/api/expenses")).isEmpty();
        assertThat(get("/api/animals")).isEqualTo("60");
    }

    @Test
    @Order(9)
    void fresh_does_not_throw_away_what_belongs_to_somebody_else() {
        var existing = settings.withFreshData().withDatabaseUrl("postgresql://ada:secret@db.example/animals");
        assertThatThrownBy(() -> start(existing))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("leave out --fresh or --database-url");
    }

    @Test
    @Order(10)
    void each_component_is_deployed_and_the_next_start_knows_what_ran_before() throws Exception {
        production = start(settings);
        var control = Control.of(home);
        control.deploy(Component.DB, Releases.db(folder, "db-next"), DeployWatcher.NONE, lines);
        control.deploy(Component.BACKEND, Releases.backend(folder, "backend-next"), DeployWatcher.NONE, lines);
        control.deploy(Component.FRONTEND, Releases.frontend(folder, "frontend-next"), DeployWatcher.NONE, lines);
        assertThat(get("/api/version")).isEqualTo("backend-next-1");
        assertThat(get("/version.json")).contains("frontend-next");
        assertThat(get("/api/expenses")).isEmpty();
        var status = control.status();
        assertThat(status.components())
                .extracting(deployed -> deployed.release().name())
                .containsExactly("db-next-1", "backend-next-1", "frontend-next");
        assertThat(status.requests().total()).isPositive();
        assertThat(status.requests().failures()).isZero();
        production.close();

        production = start(settings);
        assertThat(get("/api/version")).isEqualTo("backend-1");
        assertThat(get("/assets/index-frontend-next.js")).contains("frontend-next");
        assertThat(Control.of(home).status().component(Component.BACKEND).previous())
                .hasValueSatisfying(previous -> assertThat(previous.name()).isEqualTo("backend-next-1"));
    }

    @Test
    @Order(11)
    void a_migration_that_gives_up_says_why_and_one_that_is_objected_to_stays() throws Exception {
        production = start(settings);
        var control = Control.of(home);
        assertThatThrownBy(() ->
                        control.deploy(Component.DB, Releases.dbThatIsLockedOut(folder), DeployWatcher.NONE, lines))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the migration failed with exit code 4")
                .hasMessageContaining("V2 gave up: it could not lock what others hold");
        assertThat(lines.lines()).contains("schema: V2 waits for ada");
        assertThat(control.status().component(Component.DB).release()).isEqualTo(settings.db());

        var objection = new DeployWatcher() {
            @Override
            public Optional<String> done() {
                return Optional.of("expenses are missing");
            }
        };
        var next = Releases.db(folder, "db-next");
        assertThatThrownBy(() -> control.deploy(Component.DB, next, objection, lines))
                .hasMessage("expenses are missing; the schema stays at release db-next-1: a migration is not undone");
        assertThat(control.status().component(Component.DB).release()).isEqualTo(next);
    }

    @Test
    @Order(12)
    void a_backfill_of_the_schema_that_runs_is_run_as_its_owner() throws Exception {
        production = start(settings);
        var control = Control.of(home);
        control.backfill("cents", List.of("--rate", "5"), lines);
        assertThat(lines.lines()).contains("backfill cents: backfill cents --rate 5 as shelter_owner");

        assertThatThrownBy(() -> control.backfill("endless", List.of(), lines))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the backfill failed with exit code 6")
                .hasMessageContaining("endless: 3 rows still need it");
    }

    @Test
    @Order(13)
    void no_log_of_all_that_holds_a_secret() throws Exception {
        var secrets = contents(home.resolve("secrets"));
        var logs = contents(home.resolve("logs"));
        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(logs).hasSizeGreaterThan(5);
        logs.forEach((log, text) -> secrets.forEach((name, secret) ->
                assertThat(text.contains(secret)).as(log + " holds " + name).isFalse()));
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        var contents = new HashMap<Path, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file, Files.readString(file).strip());
            }
        }
        return contents;
    }

    private Production start(Settings chosen) {
        return Production.start(chosen.build(), lines);
    }

    private boolean isReadyAgain(String... parts) {
        return Stream.of(parts).allMatch(part -> lines.lines().contains(part + " is ready again"));
    }

    private static void kill(String name) throws IOException {
        var pid = Files.readString(home.resolve("run/pids").resolve(name)).split(" ")[0];
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static List<ProcessHandle> leftBehind() throws IOException {
        try (var files = Files.list(home.resolve("run/pids"))) {
            var processes = new ArrayList<ProcessHandle>();
            for (var file : files.toList()) {
                var pid = Long.parseLong(Files.readString(file).split(" ")[0]);
                processes.add(ProcessHandle.of(pid).orElseThrow());
            }
            return processes;
        }
    }

    private static List<ProcessHandle> childrenOfThisProcess() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    private String get(String path) throws Exception {
        var response = client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> post(String expense) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/expenses"))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(expense))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + settings.port() + path);
    }
}
