package org.animalshelter.system;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what fails inside REST. Each type that the framework has a mapper of its own for must be named here. */
class FailureMapper {

    private final Failures failures;

    @Inject
    FailureMapper(Failures failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ValidationException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        ForbiddenException.class
    })
    public Response map(Throwable failure, RoutingContext context) {
        Problem problem = failures.explain(failure, context);
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(failures.json(problem))
                .build();
    }
}
