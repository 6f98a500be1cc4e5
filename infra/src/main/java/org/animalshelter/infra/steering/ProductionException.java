package org.animalshelter.infra.steering;

/** Production cannot do what it was asked. The message is a sentence for people, and says what to do next. */
public final class ProductionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProductionException(String message, Throwable cause) {
        super(message, cause);
    }

    public ProductionException(String message) {
        super(message);
    }
}
