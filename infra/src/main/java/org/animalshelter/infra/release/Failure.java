package org.animalshelter.infra.release;

/** Something that a person has to put right. The message is one sentence for that person, and says what to do next. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean late;

    public Failure(String message) {
        this(message, false, null);
    }

    /** It is late where its cause was. */
    public Failure(String message, Throwable cause) {
        this(message, cause instanceof Failure failure && failure.late, cause);
    }

    private Failure(String message, boolean late, Throwable cause) {
        super(message, cause);
        this.late = late;
    }

    /** Something was not done in time: a machine that has less to do may do it. */
    public static Failure late(String message) {
        return new Failure(message, true, null);
    }

    /** Whether there was not enough time. */
    public boolean isLate() {
        return late;
    }
}
