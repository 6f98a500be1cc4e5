package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Failure;

/** A folder for each run's ledger and logs, {@code traffic/<time>}; those of the last runs are kept. */
public final class Runs {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);
    private static final int KEPT = 20;

    private Runs() {}

    /**
     * @param home of production
     * @throws Failure when it cannot be made
     */
    public static Path newFolder(Path home) {
        var runs = home.resolve("traffic");
        try {
            Files.createDirectories(runs);
            try (var earlier = Files.list(runs)) {
                var newestFirst = earlier.sorted(Comparator.reverseOrder()).toList();
                newestFirst.stream().skip(KEPT - 1).forEach(PrivateFiles::delete);
            }
            return Files.createDirectory(runs.resolve(NAME.format(LocalDateTime.now())));
        } catch (IOException e) {
            throw new Failure("the ledger cannot be kept in " + runs + ": " + e.getMessage(), e);
        }
    }
}
