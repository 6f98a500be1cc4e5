package org.animalshelter.pipelines.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.home.Sha256;

/**
 * The dependencies of the last build, for the next one that needs the same: to install them takes longer than all the
 * rest. A build takes them into its folder and puts them back. Those of this process wait for one another; one of another
 * process that finds nothing installs its own.
 */
final class KeptDependencies {
    private final Path folder;
    private final Map<Path, Object> turns = new ConcurrentHashMap<>();

    KeptDependencies(Path folder) {
        this.folder = folder;
    }

    /**
     * Does something with the dependencies in their place.
     *
     * @param at the folder of the build
     * @param log takes what is said when they are installed
     * @throws org.animalshelter.pipelines.process.SubprocessFailed when they cannot be installed
     */
    void during(Recipe.Dependencies dependencies, Path at, Path log, Runnable build) {
        var kept = folder.resolve(contentOf(dependencies.inputs(), at));
        var place = at.resolve(dependencies.folder());
        synchronized (turns.computeIfAbsent(kept, path -> new Object())) {
            if (!moved(kept, place)) {
                dependencies.command().in(at).logTo(log);
            }
            try {
                build.run();
            } finally {
                moved(place, PrivateFiles.folder(folder).resolve(kept.getFileName()));
                // They are large, and those of another time are seldom asked for again: they go with the build.
                others(kept).forEach(other -> moved(other, at.resolve(other.getFileName())));
            }
        }
    }

    private List<Path> others(Path kept) {
        try (var all = Files.list(folder)) {
            return all.filter(path -> !path.equals(kept)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there was something to move, and nothing in its way. */
    private static boolean moved(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException nothingOrTaken) {
            return false;
        }
    }

    private static String contentOf(List<String> inputs, Path at) {
        return Sha256.of(inputs.stream()
                .map(at::resolve)
                // What is missing is for the command to complain of.
                .filter(Files::exists)
                .map(KeptDependencies::read)
                .toArray(byte[][]::new));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
