package org.animalshelter.db.connection;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database server gave as the reason of a failure.
 *
 * @param sentence in one line, in the server's words: a migration may refuse with a sentence of its own
 */
public record ServerError(String sqlState, String sentence) {

    /** An error of this class shows the row that broke a rule, and what stands in it may be personal. */
    private static final String RULE_BROKEN = "23";

    /** @return nothing where it was not the server that failed */
    public static Optional<ServerError> of(Throwable e) {
        if (e == null) {
            return Optional.empty();
        }
        return e instanceof PSQLException database && database.getServerErrorMessage() != null
                ? Optional.of(of(database.getServerErrorMessage()))
                : of(e.getCause());
    }

    /** What to say of a failure, whether it was the server that failed or not. */
    public static String sentence(Exception e) {
        return of(e).map(ServerError::sentence)
                .orElseGet(() -> sentence(
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }

    private static ServerError of(ServerErrorMessage error) {
        boolean showsRow = String.valueOf(error.getSQLState()).startsWith(RULE_BROKEN);
        return new ServerError(
                error.getSQLState(),
                Stream.of(error.getMessage(), showsRow ? null : error.getDetail(), error.getHint())
                        .filter(Objects::nonNull)
                        .map(ServerError::sentence)
                        .collect(Collectors.joining(" ")));
    }

    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }
}
