package org.animalshelter.pipelines.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.animalshelter.pipelines.UserError;

/** The side without a stack: plain statements on plain connections, a thread for each. */
final class JdbcLoop implements Side {
    private final List<Connection> connections = new ArrayList<>();
    private final List<Statements> statements = new ArrayList<>();
    private final ExecutorService threads;

    /** What one client sends; prepared once. */
    interface Statements {
        void run() throws SQLException;
    }

    interface Preparation {
        Statements on(Connection connection) throws SQLException;
    }

    JdbcLoop(Supplier<Connection> database, int clients, Preparation preparation) {
        threads = Executors.newFixedThreadPool(clients);
        try {
            for (int client = 0; client < clients; client++) {
                Connection connection = database.get();
                connections.add(connection);
                statements.add(preparation.on(connection));
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw e instanceof RuntimeException unchecked ? unchecked : refused(e);
        }
    }

    @Override
    public long work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Future<Long>> clients = statements.stream()
                .map(each -> threads.submit(() -> repeat(each, end)))
                .toList();
        try {
            long done = 0;
            for (Future<Long> client : clients) {
                done += client.get();
            }
            return done;
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static long repeat(Statements statements, long end) throws SQLException {
        long done = 0;
        while (System.nanoTime() < end) {
            statements.run();
            done++;
        }
        return done;
    }

    private static UserError refused(Throwable e) {
        return new UserError("the database refuses what './shelter bench' sends (" + e.getMessage()
                + "): bring the statements in pipelines/…/bench up to what the backend sends now");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is gone, which is what was wanted.
            }
        }
    }
}
