package org.animalshelter.infra.laboratory;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.animalshelter.infra.backend.BackendOnce;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.schema.Schema;

/**
 * A release of the backend on a database of its own, which can be migrated under it, as in production. Both are gone when
 * this is closed. It belongs to one thread.
 */
public final class Trial implements AutoCloseable {
    private final Supplier<BackendOnce> starter;
    private final Schema schema;
    private final DatabaseServer database;
    private final String administration;
    private BackendOnce backend;
    private boolean kept;

    /** @param administration a database of the same server that stays */
    Trial(Supplier<BackendOnce> starter, Schema schema, DatabaseServer database, String administration) {
        this.starter = starter;
        this.schema = schema;
        this.database = database;
        this.administration = administration;
    }

    /** Another one on the same database, which is not the other one's to drop. */
    Trial beside(Function<DatabaseServer, BackendOnce> start) {
        var other = new Trial(() -> start.apply(database), schema, database, administration);
        other.kept = true;
        return other;
    }

    /**
     * Starts the backend anew, and returns when it is ready.
     *
     * @throws Failure when it does not get ready, with the end of its log; nothing is left of it then
     */
    public void start() {
        stop();
        backend = starter.get();
    }

    /** Ends the backend, if it runs. */
    public void stop() {
        if (backend != null) {
            backend.close();
            backend = null;
        }
    }

    /** Whether the backend was started, and has not ended by itself. */
    public boolean isAlive() {
        return backend != null && backend.isAlive();
    }

    /**
     * Migrates the database, under the backend if that runs.
     *
     * @throws Failure when the release does not migrate it, with what it said
     */
    public void migrate(Release release) {
        schema.migrate(release.artifact());
    }

    /**
     * Runs a backfill on the database, under the backend if that runs.
     *
     * @param release that the database is at, which ships the backfill
     * @throws Failure when rows that need the backfill are left, with what it said
     */
    public void backfill(Release release, String name) {
        schema.backfill(release.artifact(), name, List.of(), said -> {}, () -> true);
    }

    /** Ends the backend, and keeps the database with all that was written to it, for others to be copied from. */
    public Template keep() {
        stop();
        kept = true;
        return new Template(database.database());
    }

    /** Where the backend answers, for this machine alone. */
    public URI address() {
        return backend.address();
    }

    /** The file that the backend logs to. */
    public Path log() {
        return backend.log();
    }

    @Override
    public void close() {
        stop();
        if (!kept) {
            Databases.drop(database, administration);
        }
    }
}
