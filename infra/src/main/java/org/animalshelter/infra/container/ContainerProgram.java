package org.animalshelter.infra.container;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.postgres.Roles;
import org.animalshelter.infra.registry.MicrochipRegistry;
import org.animalshelter.infra.release.Failure;

/** The entry: the first argument names the program, the others are for it. */
public final class ContainerProgram {
    private static final int DATABASE_PORT = 5432;
    private static final String ANY_ADDRESS = "0.0.0.0";

    private ContainerProgram() {}

    public static void main(String[] arguments) {
        try {
            run(List.of(arguments));
        } catch (Failure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void run(List<String> arguments) {
        switch (String.join(" ", arguments.subList(0, Math.min(1, arguments.size())))) {
            case "secrets" -> writeSecrets(argument(arguments, 1), argument(arguments, 2));
            case "databases" ->
                prepareDatabases(argument(arguments, 1), argument(arguments, 2), argument(arguments, 3));
            case "registry" -> MicrochipRegistry.start(Vertx.vertx(), ANY_ADDRESS, port(argument(arguments, 1)));
            default ->
                throw new Failure("there is no program " + arguments
                        + ": say 'secrets HOME FOLDER', 'databases HOME HOST DATABASE' or 'registry PORT'");
        }
    }

    private static void writeSecrets(String home, String folder) {
        try (var opened = Home.open(Path.of(home))) {
            new ServiceSecrets(opened).writeTo(Path.of(folder));
        }
    }

    private static void prepareDatabases(String home, String host, String database) {
        try (var opened = Home.open(Path.of(home))) {
            var server = new DatabaseServer(host, DATABASE_PORT, "", Roles.superuser(opened), database);
            Databases.closeOthers(server);
            Databases.prepare(server, Roles.of(opened));
        }
    }

    private static String argument(List<String> arguments, int index) {
        if (arguments.size() <= index) {
            throw new Failure("'" + arguments.get(0) + "' needs more than " + arguments.subList(1, arguments.size())
                    + ": see ContainerProgram");
        }
        return arguments.get(index);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Failure("'" + text + "' is no port: choose a number from 1 to 65535", e);
        }
    }
}
