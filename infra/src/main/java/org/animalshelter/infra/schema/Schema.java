package org.animalshelter.infra.schema;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.animalshelter.infra.postgres.Credentials;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.process.JavaProgram;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;
import org.animalshelter.infra.release.Failure;

/** The shelter's schema in one database, as its owner changes it. */
public final class Schema {
    // Millions of sample rows take their time.
    private static final Duration LIMIT = Duration.ofHours(1);
    // A migration that blocks no one may take as long as it needs.
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

    private final Processes processes;
    private final DatabaseServer server;
    private final Credentials owner;

    public Schema(Processes processes, DatabaseServer server, Credentials owner) {
        this.processes = processes;
        this.server = server;
        this.owner = owner;
    }

    /** @throws Failure with what the migration said, when the schema is not at the version of the release afterwards */
    public void migrate(Path release) {
        run("migration", release, "migrate");
    }

    /**
     * The same, for a schema in use: progress shows what the migration waits for.
     *
     * @param step takes what the migration said last
     * @param wanted as soon as this is false, the migration is told to stop
     */
    public void migrate(Path release, Consumer<String> step, BooleanSupplier wanted) {
        run("migration", command("migration", release, "migrate"), step, wanted);
    }

    /**
     * Changes rows that are there already, while people use them.
     *
     * @param options of the release's command, such as {@code --dry-run}
     * @param step takes what the backfill said last
     * @param wanted as soon as this is false, the backfill is told to stop: it goes on from there when it is run again
     * @throws Failure with what the backfill said, when a row that needs it is left
     */
    public void backfill(
            Path release, String name, List<String> options, Consumer<String> step, BooleanSupplier wanted) {
        var arguments = Stream.concat(Stream.of("backfill", name), options.stream());
        run("backfill", command("backfill", release, arguments.toArray(String[]::new)), step, wanted);
    }

    private void run(String name, Program command, Consumer<String> step, BooleanSupplier wanted) {
        var child = processes.start(command);
        try {
            Await.until(FOR_EVER, () -> {
                step.accept(child.lastLine());
                if (!wanted.getAsBoolean()) {
                    throw new Failure("the " + name + " was stopped", child.said());
                }
                return !child.isAlive();
            });
            int exit = child.ended().join();
            step.accept(child.lastLine());
            if (exit != 0) {
                throw new Failure("the " + name + " failed with exit code " + exit, child.said());
            }
        } finally {
            child.stop(STOPPED_WITHIN);
        }
    }

    /** Fills an empty schema; one that has data stays as it is. */
    public void seed(Path release, int animals, int expenses) {
        run(
                "sample data",
                release,
                "seed",
                "--animals",
                Integer.toString(animals),
                "--expenses",
                Integer.toString(expenses));
    }

    /** Whether it can be seen, without starting the release, that there is nothing to fill. */
    public boolean hasData() {
        try (var connection = server.connect(server.database(), owner);
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM animals) OR EXISTS (SELECT FROM users)")) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException unknownSchema) {
            return false;
        }
    }

    private void run(String name, Path release, String... arguments) {
        processes.run(command(name, release, arguments), LIMIT);
    }

    private Program command(String name, Path release, String... arguments) {
        var environment = Map.of(
                "DATABASE_URL", server.jdbcUrl(server.database()),
                "DATABASE_USER", owner.user(),
                "DATABASE_PASSWORD", owner.password());
        return new Program(name, JavaProgram.line(release, QUICK_START, arguments), environment, release);
    }
}
