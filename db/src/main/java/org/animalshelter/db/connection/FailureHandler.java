package org.animalshelter.db.connection;

import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where a failure becomes a message and an exit code. */
public class FailureHandler implements IExecutionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(FailureHandler.class);

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        Failure failure = exception instanceof Failure known ? known : failureOf(exception);
        // The causes are for whoever asks for them, with QUARKUS_LOG_LEVEL=DEBUG.
        LOG.debug(failure.getMessage(), exception);
        command.getErr().println(failure.getMessage());
        command.getErr().flush();
        return failure.exitCode();
    }

    /** What nobody foresaw: a person gets its message, the log its stack trace. */
    private static Failure failureOf(Exception exception) {
        LOG.error("Unexpected failure", exception);
        return new Failure(Failure.FAILED, "This is a mistake in the program, its log says more: " + exception);
    }
}
