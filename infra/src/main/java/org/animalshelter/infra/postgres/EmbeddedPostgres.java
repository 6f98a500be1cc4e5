package org.animalshelter.infra.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.process.Child;
import org.animalshelter.infra.process.Keeper;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;

/** PostgreSQL of our own: its data lasts, unless told otherwise, and it listens to this machine alone. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String NAME = "PostgreSQL";
    // Recovery after a crash reads the log that was written since the last checkpoint.
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // Small enough for a laptop, and enough for a rollout: two instances of one release beside two of another.
            "shared_buffers=64MB",
            "max_connections=100",
            "max_wal_size=256MB",
            "jit=off",
            "log_line_prefix=%m [%p] %u@%d ",
            "log_timezone=UTC",
            "timezone=UTC");

    private final Keeper keeper;
    private final DatabaseServer server;

    private EmbeddedPostgres(Keeper keeper, DatabaseServer server) {
        this.keeper = keeper;
        this.server = server;
    }

    /** One whose data lasts. */
    public static EmbeddedPostgres start(
            Home home, Processes processes, boolean fresh, String database, Consumer<String> events) {
        return start(home, processes, fresh, database, Durability.LASTING, events);
    }

    /**
     * @param fresh throws the data away first
     * @param database the name of the shelter's database
     * @param events gets a line for people when the server died and when it is back
     */
    public static EmbeddedPostgres start(
            Home home,
            Processes processes,
            boolean fresh,
            String database,
            Durability durability,
            Consumer<String> events) {
        var programs = PostgresBinaries.install(home);
        var superuser = Roles.superuser(home);
        var data = new DataFolder(home.folder("postgres"), programs);
        if (fresh) {
            data.throwAway();
        }
        data.initialise(processes, superuser);
        var server = new DatabaseServer("127.0.0.1", home.port("postgres"), "", superuser, database);
        var command = command(programs, data, server.port(), durability);
        var keeper = new Keeper(
                NAME,
                STOPPED_WITHIN,
                () -> {
                    data.forgetOtherPrograms();
                    return untilReady(processes.start(command), server);
                },
                Keeper.Watcher.NONE,
                events);
        Databases.closeOthers(server);
        return new EmbeddedPostgres(keeper, server);
    }

    public DatabaseServer server() {
        return server;
    }

    long pid() {
        return keeper.child().pid();
    }

    private static Program command(Path programs, DataFolder data, int port, Durability durability) {
        var line = new ArrayList<>(AsOrdinaryUser.prefix());
        line.addAll(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.path().toString(),
                "-p",
                Integer.toString(port)));
        Stream.of(durability.settings(), SETTINGS)
                .flatMap(List::stream)
                .forEach(setting -> line.addAll(List.of("-c", setting)));
        // INT is PostgreSQL's fast stop: it ends the sessions that are open. TERM would wait for them.
        return new Program(NAME, line, Map.of(), data.path(), "INT");
    }

    private static Child untilReady(Child child, DatabaseServer server) {
        child.awaitReady(() -> answers(server), READY_WITHIN);
        return child;
    }

    private static boolean answers(DatabaseServer server) {
        try (var connection = server.connect("postgres")) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        keeper.close();
    }
}
