package org.animalshelter.db.connection;

/** Something that a person can understand and repair. Its message is all that they are shown. */
public class Failure extends RuntimeException {

    /** The command could not do what it was asked. */
    public static final int FAILED = 1;

    /** The command was not given what it needs. */
    public static final int MISUSED = 2;

    /** The schema is of a newer release than this one. */
    public static final int NEWER_SCHEMA = 3;

    /** Another session kept what the migration had to lock. */
    public static final int LOCKED_OUT = 4;

    /** Others waited too long for what the migration had locked. */
    public static final int OBSTRUCTS = 5;

    /** Rows that need a backfill are still being written. */
    public static final int ROWS_LEFT = 6;

    private final int exitCode;

    /**
     * @param exitCode one of the codes above, never 0
     * @param message one or more whole sentences: what was wrong, with the value, and what to do next
     * @param cause what the program saw, for the log; may be null
     */
    public Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public Failure(int exitCode, String message) {
        this(exitCode, message, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
