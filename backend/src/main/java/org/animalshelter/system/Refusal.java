package org.animalshelter.system;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.animalshelter.system.Problem.Violation;

/** A request that is refused for a reason its sender may know; the message becomes the detail of the problem. */
public final class Refusal extends WebApplicationException {

    private final String type;
    private final List<Violation> violations;

    private Refusal(int status, String detail, List<Violation> violations) {
        this(Problem.UNTYPED, status, detail, violations, null);
    }

    private Refusal(String type, int status, String detail, List<Violation> violations, Long retryAfter) {
        super(
                detail,
                Response.status(status)
                        .header(HttpHeaders.RETRY_AFTER, retryAfter)
                        .build());
        this.type = type;
        this.violations = violations;
    }

    /** 400 that blames one field of the body or one parameter. */
    public static Refusal badField(String field, String message) {
        return fields(List.of(new Violation(field, message)));
    }

    /** 401: nobody is signed in, or not with these credentials. */
    public static Refusal unauthorized(String detail) {
        return new Refusal(Response.Status.UNAUTHORIZED.getStatusCode(), detail, List.of());
    }

    /** 404: what the path names is not there. */
    public static Refusal notFound(String detail) {
        return new Refusal(Response.Status.NOT_FOUND.getStatusCode(), detail, List.of());
    }

    /** 409 that blames one field: what it says is taken. */
    public static Refusal conflict(String field, String message) {
        return new Refusal(
                Response.Status.CONFLICT.getStatusCode(),
                "The request contradicts what is stored: " + field + " " + message + ".",
                List.of(new Violation(field, message)));
    }

    /**
     * 503 that says what is missing. It names a problem type, by which clients tell it from the 503 of a router that has
     * nobody to ask.
     */
    public static Refusal notThereYet(String detail) {
        int status = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        return new Refusal(Problem.NOT_THERE_YET, status, detail, List.of(), null);
    }

    /** 429 with the seconds to wait, for a program and for a person. */
    public static Refusal tooManyRequests(String complaint, Duration wait) {
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        return new Refusal(
                Problem.UNTYPED,
                Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
                complaint + ". Try again in " + seconds + (seconds == 1 ? " second." : " seconds."),
                List.of(),
                seconds);
    }

    static Refusal fields(List<Violation> violations) {
        Violation first = violations.get(0);
        return badRequest("The request cannot be accepted: " + first.field() + " " + first.message() + ".", violations);
    }

    static Refusal badRequest(String detail, List<Violation> violations) {
        return new Refusal(Response.Status.BAD_REQUEST.getStatusCode(), detail, violations);
    }

    String type() {
        return type;
    }

    Optional<String> retryAfter() {
        return Optional.ofNullable(getResponse().getHeaderString(HttpHeaders.RETRY_AFTER));
    }

    List<Violation> violations() {
        return violations;
    }
}
