package org.animalshelter.db.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.db.connection.Failure;
import org.animalshelter.db.connection.ServerError;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Why Flyway refused, in sentences of ours: its own end with settings that nobody can make here. */
final class Refusals {

    /** A migration refuses by RAISE EXCEPTION, in a sentence that needs no line. */
    private static final String RAISED = "P0001";

    private Refusals() {}

    /** @param current the migration that was being applied */
    static Failure of(FlywayException e, Flyway flyway, String current) {
        ServerError error = ServerError.of(e).orElse(null);
        if (error != null) {
            String where = RAISED.equals(error.sqlState()) ? "" : line(e);
            return new Failure(
                    Failure.FAILED,
                    current + " failed" + where + ": " + error.sentence() + " The schema is as it was before " + current
                            + ".",
                    e);
        }
        List<String> sentences = new ArrayList<>();
        if (e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
            sentences.addAll(invalid(flyway));
        } else if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            sentences.add("The database has tables that no migration made, and no history of migrations: it is not"
                    + " one of the shelter. Give an empty database in DATABASE_URL.");
        }
        if (sentences.isEmpty()) {
            return new Failure(
                    Failure.FAILED, current + " could not be applied" + line(e) + ": " + ServerError.sentence(e), e);
        }
        int last = sentences.size() - 1;
        sentences.set(last, sentences.get(last) + " Nothing was changed.");
        return new Failure(Failure.FAILED, String.join(System.lineSeparator(), sentences), e);
    }

    private static String line(Throwable e) {
        if (e == null) {
            return "";
        }
        return e instanceof FlywaySqlScriptException script
                ? " in line " + script.getLineNumber() + " of "
                        + script.getResource().getFilename()
                : line(e.getCause());
    }

    private static List<String> invalid(Flyway flyway) {
        SchemaState state = SchemaState.of(flyway.info());
        BigInteger next = state.newest().getMajor();
        List<String> sentences = new ArrayList<>();
        for (ValidateOutput migration : Flyway.configure()
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load()
                .validateWithResult()
                .invalidMigrations) {
            if (isNew(migration)) {
                next = next.add(BigInteger.ONE);
            }
            sentences.add(SchemaState.name(migration.version, migration.description) + problem(migration, state, next));
        }
        return sentences;
    }

    private static boolean isNew(ValidateOutput migration) {
        return migration.errorDetails.errorCode == CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED
                || migration.errorDetails.errorCode == CoreErrorCode.CHECKSUM_MISMATCH;
    }

    private static String problem(ValidateOutput migration, SchemaState state, BigInteger next) {
        if (!(migration.errorDetails.errorCode instanceof CoreErrorCode code)) {
            return " is not valid (" + migration.errorDetails.errorCode
                    + "): compare its file with flyway_schema_history.";
        }
        return switch (code) {
            case RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED ->
                " is not applied, and the schema is at version " + state.schema() + ": give it the next free number, V"
                        + next + ".";
            case CHECKSUM_MISMATCH ->
                " was changed after it was applied: restore its file, and put the change into a migration of its own,"
                        + " V" + next + ".";
            case DESCRIPTION_MISMATCH -> " is applied under this name, and its file has another one: rename the file.";
            case TYPE_MISMATCH -> " was applied as a migration of another kind: restore its file.";
            case APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED, APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED ->
                " is applied, and this release has no file for it: restore the file.";
            case FAILED_VERSIONED_MIGRATION, FAILED_REPEATABLE_MIGRATION ->
                " failed earlier and may have left something: undo that, delete its row in flyway_schema_history"
                        + " where success is false, and migrate again.";
            default -> " is not valid (" + code + "): compare its file with flyway_schema_history.";
        };
    }
}
