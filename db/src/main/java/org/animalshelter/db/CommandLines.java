package org.animalshelter.db;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.inject.Produces;
import org.animalshelter.db.connection.FailureHandler;
import picocli.CommandLine;

/** Makes the command line the way every command is run: in the program, and in its tests. */
class CommandLines {

    @Produces
    CommandLine commandLine(PicocliCommandLineFactory factory) {
        return factory.create().setExecutionExceptionHandler(new FailureHandler());
    }
}
