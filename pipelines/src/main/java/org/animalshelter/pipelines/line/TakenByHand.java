package org.animalshelter.pipelines.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.home.PrivateFiles;

/** Commits that somebody has taken to production with a command of their own: a file each, until the line knows. */
public final class TakenByHand {
    private TakenByHand() {}

    /** Does nothing if nobody can push to the production. */
    public static void add(Path home, String commit) {
        if (LineRepository.of(home).exists()) {
            PrivateFiles.write(PrivateFiles.folder(folder(home)).resolve(commit), "");
        }
    }

    /** @return those that were added since the last time */
    static List<String> remove(Path home) {
        if (!Files.isDirectory(folder(home))) {
            return List.of();
        }
        try (var files = Files.list(folder(home))) {
            var commits =
                    files.filter(file -> !file.toString().endsWith(".new")).toList();
            for (var commit : commits) {
                Files.delete(commit);
            }
            return commits.stream().map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path home) {
        return home.resolve("line/by-hand");
    }
}
