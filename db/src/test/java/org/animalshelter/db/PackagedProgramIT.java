package org.animalshelter.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program, started as production starts it: by its jar and three variables. */
class PackagedProgramIT {

    private static final String EVERY_ROW = """
            SELECT u::text FROM users AS u
            UNION ALL SELECT a::text FROM animals AS a
            UNION ALL SELECT e::text FROM expenses AS e
            """;
    private static final Path PROGRAM = Path.of("target/quarkus-app");

    private final TestDatabase database = TestDatabase.get();

    @BeforeEach
    void an_empty_database() throws Exception {
        database.empty();
    }

    @Test
    void it_migrates_quietly() throws Exception {
        Outcome outcome = run(Map.of(), "migrate");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().toList())
                .hasSize(Migrations.versions().size() + 1)
                .last()
                .isEqualTo("The schema is at version " + Migrations.newest() + ".");
    }

    @Test
    void two_at_once_both_end_well_and_each_migration_runs_once() throws Exception {
        CompletableFuture<Outcome> other = CompletableFuture.supplyAsync(() -> run(Map.of(), "migrate"));
        Outcome one = run(Map.of(), "migrate");

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(other.get().exitCode()).as(other.get().err()).isZero();
        assertThat(database.query("SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank"))
                .containsExactlyElementsOf(Migrations.versions());
    }

    @Test
    void a_backfill_that_is_killed_again_and_again_changes_each_row_once(@TempDir Path folder) throws Exception {
        Path program = withBackfill(folder);
        run(Map.of(), "migrate");
        run(Map.of(), "seed", "--animals", "10", "--expenses", "10000");
        database.execute("ALTER TABLE expenses ADD COLUMN times int NOT NULL DEFAULT 0");

        int kills = 0;
        for (int done = changed(); done < 10_000; done = changed()) {
            Process process = builder(program, Map.of(), "backfill", "times", "--rate", "8000")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // How long a start takes depends on the machine, so the time until the kill counts from the first new row.
            while (process.isAlive() && changed() == done) {
                Thread.sleep(5);
            }
            if (process.waitFor(137L * kills, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).isZero();
            } else {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }

        assertThat(kills).isPositive();
        assertThat(database.query("SELECT times || ' ' || count(*) FROM expenses GROUP BY times"))
                .containsExactly("1 10000");
    }

    @ParameterizedTest
    @CsvSource({"ar, EG", "tr, TR"})
    void the_language_of_the_machine_changes_neither_data_nor_output(String language, String country) throws Exception {
        run(Map.of(), "migrate");
        run(Map.of(), "seed");
        List<String> rows = database.query(EVERY_ROW);
        String info = run(Map.of(), "info").out();
        database.empty();
        Map<String, String> machine =
                Map.of("JDK_JAVA_OPTIONS", "-Duser.language=" + language + " -Duser.country=" + country);

        assertThat(run(machine, "migrate").out()).matches("[\\p{ASCII}]+");
        assertThat(run(machine, "seed").out()).contains("Added 60 animals with 400 expenses");

        assertThat(database.query(EVERY_ROW)).isEqualTo(rows);
        String time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
        assertThat(run(machine, "info").out().replaceAll(time, "")).isEqualTo(info.replaceAll(time, ""));
    }

    @Test
    void missing_variables_are_all_named() throws Exception {
        Outcome outcome = run(Map.of("DATABASE_URL", "", "DATABASE_USER", "", "DATABASE_PASSWORD", ""), "migrate");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines().toList())
                .satisfiesExactly(
                        url -> assertThat(url).startsWith("DATABASE_URL is not set: it should be "),
                        user -> assertThat(user).startsWith("DATABASE_USER is not set: it should be "),
                        password -> assertThat(password).startsWith("DATABASE_PASSWORD is not set: it should be "));
    }

    @Test
    void a_server_that_is_away_is_one_sentence() throws Exception {
        Outcome outcome = run(Map.of("DATABASE_URL", "jdbc:postgresql://localhost:1/shelter"), "migrate");

        assertOneSentence(outcome, "The server of jdbc:postgresql://localhost:1/shelter cannot be reached");
    }

    @Test
    void a_wrong_password_is_one_sentence() throws Exception {
        Outcome outcome = run(Map.of("DATABASE_PASSWORD", "guessed"), "info");

        assertOneSentence(outcome, "refuses user 'shelter_owner' with this password");
        assertThat(outcome.err()).doesNotContain("guessed");
    }

    @Test
    void a_database_that_is_not_there_is_one_sentence() throws Exception {
        String url = database.variables().get("DATABASE_URL") + "_of_dreams";

        assertOneSentence(run(Map.of("DATABASE_URL", url), "migrate"), "has no such database");
    }

    @Test
    void the_cause_is_in_the_log_for_whoever_asks() throws Exception {
        Outcome outcome = run(
                Map.of(
                        "DATABASE_URL", "jdbc:postgresql://localhost:1/shelter",
                        "QUARKUS_LOG_CATEGORY__ORG_ANIMALSHELTER__LEVEL", "DEBUG"),
                "migrate");

        assertThat(outcome.err()).contains("java.net.ConnectException");
    }

    @Test
    void a_mistyped_command_suggests_the_right_one() throws Exception {
        Outcome outcome = run(Map.of(), "migrat");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("Did you mean", "migrate");
    }

    @Test
    void help_needs_no_database() throws Exception {
        Outcome outcome = run(Map.of("DATABASE_URL", ""), "migrate", "--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Exit codes:");
    }

    private int changed() throws Exception {
        return Integer.parseInt(
                database.query("SELECT count(*) FROM expenses WHERE times > 0").get(0));
    }

    private static void assertOneSentence(Outcome outcome, String sentence) {
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines().toList()).singleElement().asString().contains(sentence);
    }

    /** The program of a release that ships a backfill, as the first one of a story will. */
    private static Path withBackfill(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(PROGRAM.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Stream<Path> jars = Files.list(folder.resolve("app"));
                FileSystem jar = FileSystems.newFileSystem(jars.findFirst().orElseThrow())) {
            Files.writeString(jar.getPath("db/backfill/times.properties"), """
                    table = expenses
                    key = expense_id
                    set = times = times + 1
                    where = times = 0
                    """);
        }
        return folder;
    }

    private Outcome run(Map<String, String> different, String... arguments) {
        try {
            Process process = builder(PROGRAM, different, arguments).start();
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            String out = read(process.getInputStream());
            return new Outcome(process.waitFor(), out, err.join());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(Path program, Map<String, String> different, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = program.resolve("quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(database.variables());
        builder.environment().putAll(different);
        return builder;
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
