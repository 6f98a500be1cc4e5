package org.animalshelter.db.migration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.animalshelter.db.connection.Failure;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The version of the schema, next to the one that this release brings it to.
 *
 * @param schema what is applied, empty before the first migration
 * @param release the last migration that this release holds
 * @param migrations all that this release or the history of the schema knows, in their order
 */
public record SchemaState(MigrationVersion schema, MigrationVersion release, List<MigrationInfo> migrations) {

    static SchemaState of(MigrationInfoService info) {
        List<MigrationInfo> all = Arrays.asList(info.all());
        return new SchemaState(
                latest(all, state -> state.isApplied() && !state.isFailed()),
                latest(all, MigrationState::isResolved),
                all);
    }

    private static MigrationVersion latest(List<MigrationInfo> all, Predicate<MigrationState> in) {
        return all.stream()
                .filter(migration -> in.test(migration.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    /** @throws Failure when the schema is not at exactly the version of this release */
    public void requireRelease() {
        int distance = schema.compareTo(release);
        if (distance > 0) {
            throw new Failure(
                    Failure.NEWER_SCHEMA,
                    "The schema is at version " + schema + ", this release ends at version " + release + ": it was"
                            + " migrated by a newer release. Nothing was changed; deploy that release or a newer one.");
        }
        if (distance < 0) {
            throw new Failure(
                    Failure.FAILED,
                    "The schema is at version " + schemaName() + ", this release needs version " + release
                            + ": run 'migrate' first.");
        }
    }

    /** @return the highest version there is, of the schema or of this release */
    MigrationVersion newest() {
        return schema.compareTo(release) > 0 ? schema : release;
    }

    /** @return a migration as people read it, such as {@code V3 (create expenses)} */
    static String name(Object version, String description) {
        return (version == null || version.equals("") ? "R" : "V" + version) + " (" + description + ")";
    }

    /** @return the version of the schema as people read it */
    String schemaName() {
        return schema.equals(MigrationVersion.EMPTY) ? "0 (nothing applied yet)" : schema.toString();
    }
}
