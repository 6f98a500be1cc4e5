package org.animalshelter.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.system.Problem.Violation;
import org.jboss.logging.Logger;

/** The one place that turns a failure, wherever it happened, into what its caller may know of it. */
@ApplicationScoped
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be understood.",
            401, "Sign in first: there is no valid session.",
            403, "This is not allowed for your role.",
            404, "There is nothing at this address.",
            405, "This address does not take requests of this method.",
            406, "This address cannot answer in any of the formats that are accepted.",
            413, "The body of the request, or a field of it, is too large.",
            414, "The address is too long.",
            415, "This address does not take a body of this content type.",
            431, "The headers of the request are too long.");

    private final ObjectMapper mapper;

    @Inject
    Failures(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Problem explain(Throwable failure, RoutingContext context) {
        Refusal refusal = refusal(failure);
        if (refusal != null) {
            refusal.retryAfter().ifPresent(seconds -> context.response().putHeader("Retry-After", seconds));
            return problem(
                    refusal.type(),
                    refusal.getResponse().getStatus(),
                    refusal.getMessage(),
                    refusal.violations(),
                    context);
        }
        String request = context.request().method() + " " + context.request().path();
        int status = status(failure, context.statusCode());
        Optional<Outage> outage = status == 500 ? Outage.behind(failure) : Optional.empty();
        if (outage.isPresent()) {
            LOG.warnf("%s found the database %s: %s", request, outage.get(), failure);
            context.response().putHeader("Retry-After", String.valueOf(outage.get().retryAfterSeconds));
            return problem(Problem.UNTYPED, 503, outage.get().detail, List.of(), context);
        }
        if (status >= 500) {
            LOG.errorf(failure, "%s failed", request);
        }
        return problem(Problem.UNTYPED, status, detail(status), List.of(), context);
    }

    String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return InvalidFields.refusal(invalid);
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return UnreadableBody.refusal(unreadable);
            }
        }
        return null;
    }

    private static int status(Throwable failure, int statusOfRouter) {
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            return 401;
        }
        if (failure instanceof ForbiddenException) {
            return 403;
        }
        if (failure instanceof WebApplicationException known) {
            return known.getResponse().getStatus();
        }
        if (statusOfRouter >= 400 && statusOfRouter < 500) {
            return statusOfRouter;
        }
        if (failure instanceof IOException || isRefusedByFramework(failure)) {
            // The caller went away while it was still sending, or sent %zz.
            return 400;
        }
        return 500;
    }

    /**
     * The framework refuses what it cannot decode, such as %zz or an unknown charset, before it calls anything of ours. A
     * form with more than 1,000 fields is the one that has no exception of any kind.
     */
    private static boolean isRefusedByFramework(Throwable failure) {
        boolean isOfThatKind = failure instanceof IllegalArgumentException
                || (failure != null && failure.getClass() == RuntimeException.class && failure.getCause() == null);
        return isOfThatKind
                && Stream.of(failure.getStackTrace())
                        .noneMatch(frame -> frame.getClassName().startsWith("org.animalshelter."));
    }

    static String detail(int status) {
        String unknown = status < 500
                ? "The request cannot be accepted."
                : "Something went wrong here. The request id finds it in the logs.";
        return DETAILS.getOrDefault(status, unknown);
    }

    private static Problem problem(
            String type, int status, String detail, List<Violation> violations, RoutingContext context) {
        return problem(type, status, detail, violations, RequestId.of(context));
    }

    static Problem problem(String type, int status, String detail, List<Violation> violations, String requestId) {
        String title = HttpResponseStatus.valueOf(status).reasonPhrase();
        return new Problem(type, title, status, detail, requestId, violations);
    }
}
