package org.animalshelter.pipelines.matrix;

import org.animalshelter.infra.release.Release;

/**
 * What the database is like: its schema, and whether the rows were changed since the migration.
 *
 * @param backfill the last one that was run at this release; empty where none was
 */
public record SchemaState(Release release, String backfill) {
    /** The schema as it is after the migration. */
    public static SchemaState of(Release release) {
        return new SchemaState(release, "");
    }

    boolean isBackfilled() {
        return !backfill.isEmpty();
    }

    /** Such as {@code 1a2b3c4}, or {@code 1a2b3c4 backfilled amount-cents}. */
    public String name() {
        return release.name() + (isBackfilled() ? " backfilled " + backfill : "");
    }
}
