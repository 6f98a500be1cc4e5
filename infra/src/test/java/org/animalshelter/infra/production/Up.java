package org.animalshelter.infra.production;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.standin.Lines;

/** Starts production from a terminal, without the command line: {@code Up HOME PORT DB BACKEND FRONTEND [DATABASE_URL]}. */
final class Up {
    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = new ProductionSettings(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Boolean.getBoolean("fresh"),
                arguments.length > 5 ? Optional.of(arguments[5]) : Optional.empty(),
                new SampleData(60, 600),
                Map.of(
                        Component.DB,
                        new Release("db", Path.of(arguments[2])),
                        Component.BACKEND,
                        new Release("backend", Path.of(arguments[3])),
                        Component.FRONTEND,
                        new Release("frontend", Path.of(arguments[4]))));
        long begin = System.nanoTime();
        try {
            var production = Production.start(settings, new Lines());
            System.out.println(production.addresses());
            System.out.println("ready after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
            Thread.currentThread().join();
        } catch (Failure e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
