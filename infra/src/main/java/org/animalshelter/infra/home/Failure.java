package org.animalshelter.infra.home;

/** Something that a person has to put right. The message is one sentence for that person, and says what to do next. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
