package org.animalshelter.infra.laboratory;

import org.animalshelter.infra.postgres.DatabaseServer;

/** A database at a release of the schema that nobody uses: others are copied from it. */
public final class Template {

    private final DatabaseServer database;

    Template(DatabaseServer database) {
        this.database = database;
    }

    String name() {
        return database.database();
    }

    DatabaseServer database() {
        return database;
    }
}
