package org.animalshelter.system;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import sun.misc.Signal;

/** Starts an instance, or says everything that is wrong with its environment. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        List<String> complaints = Environment.complaints(System.getenv());
        if (!complaints.isEmpty()) {
            System.err.println("The backend cannot start, its environment is not complete:");
            complaints.forEach(complaint -> System.err.println("  " + complaint));
            System.exit(1);
        }
        // A JVM that dies of SIGTERM reports 143 even after a clean stop; whoever deploys wants to tell the two apart.
        Signal.handle(new Signal("TERM"), signal -> Quarkus.asyncExit(0));
        Quarkus.run(args);
    }
}
