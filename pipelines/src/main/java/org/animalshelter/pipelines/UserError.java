package org.animalshelter.pipelines;

/**
 * What a person can put right. The message is all they are shown: what was wrong, with the value, and what to do next.
 */
public final class UserError extends RuntimeException {
    public UserError(String message) {
        super(message);
    }
}
