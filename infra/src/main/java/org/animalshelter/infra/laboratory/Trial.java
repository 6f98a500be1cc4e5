package org.animalshelter.infra.laboratory;

import java.net.URI;
import java.nio.file.Path;
import org.animalshelter.infra.backend.BackendOnce;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;

/** A release of the backend that is ready, on a database of its own. Both are gone when this is closed. */
public final class Trial implements AutoCloseable {

    private final BackendOnce backend;
    private final DatabaseServer database;
    private final String administration;

    /** @param administration a database of the same server that stays */
    Trial(BackendOnce backend, DatabaseServer database, String administration) {
        this.backend = backend;
        this.database = database;
        this.administration = administration;
    }

    /** Where the backend answers, for this machine alone. */
    public URI address() {
        return backend.address();
    }

    /** Whether the backend has not ended by itself. */
    public boolean isAlive() {
        return backend.isAlive();
    }

    /** What the backend logged last, as the end of a message. */
    public String said() {
        return backend.said();
    }

    /** The file that the backend logs to. */
    public Path log() {
        return backend.log();
    }

    DatabaseServer database() {
        return database;
    }

    @Override
    public void close() {
        backend.close();
        Databases.drop(database, administration);
    }
}
