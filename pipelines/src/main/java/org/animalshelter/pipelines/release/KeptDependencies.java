package org.animalshelter.pipelines.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.home.Sha256;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * The dependencies of the last build that succeeded, for the next one that needs the same: to install them takes longer
 * than all the rest. A build takes them into its folder and puts them back. Those of this process wait for one another;
 * one of another process that finds nothing installs its own.
 */
final class KeptDependencies {
    private static final String FINGERPRINT = ".fingerprint";

    private final Path folder;
    private final Map<Path, Object> turns = new ConcurrentHashMap<>();

    KeptDependencies(Path folder) {
        this.folder = folder;
    }

    /**
     * Does something with the dependencies in their place. If it fails with those that were kept, they may be to blame: it
     * is done once more with new ones.
     *
     * @param at the folder of the build
     * @param log takes what is said when they are installed
     * @throws SubprocessFailed when they cannot be installed
     */
    void during(Recipe.Dependencies dependencies, Path at, Path log, Runnable build) {
        var kept = folder.resolve(contentOf(dependencies, at));
        var place = at.resolve(dependencies.folder());
        synchronized (turns.computeIfAbsent(kept, path -> new Object())) {
            if (!isDone(build, kept, place)) {
                PrivateFiles.delete(place);
                dependencies.command().in(at).logTo(log);
                build.run();
            }
            PrivateFiles.write(place.resolve(FINGERPRINT), fingerprint(place));
            moved(place, PrivateFiles.folder(folder).resolve(kept.getFileName()));
            // They are large, and those of another time are seldom asked for again: they go with the build.
            others(kept).forEach(other -> moved(other, at.resolve(other.getFileName())));
        }
    }

    private static boolean isDone(Runnable build, Path kept, Path place) {
        if (!moved(kept, place) || !isWhole(place)) {
            return false;
        }
        try {
            build.run();
            return true;
        } catch (SubprocessFailed e) {
            return false;
        }
    }

    /** Whether nobody has changed them, or begun to remove them, since they were put away. */
    private static boolean isWhole(Path place) {
        var noted = place.resolve(FINGERPRINT);
        return Files.exists(noted) && fingerprint(place).equals(new String(read(noted), StandardCharsets.UTF_8));
    }

    /** From the names, sizes and times of all files: to read their content would take as long as a build. */
    private static String fingerprint(Path place) {
        var files = new StringBuilder();
        try (var all = Files.find(
                place,
                Integer.MAX_VALUE,
                (file, about) -> !about.isDirectory() && !file.equals(place.resolve(FINGERPRINT)))) {
            for (var file : (Iterable<Path>) all.sorted()::iterator) {
                var about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                files.append(place.relativize(file))
                        .append(about.size())
                        .append(about.lastModifiedTime())
                        .append('\n');
            }
            return Sha256.of(files.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static String contentOf(Recipe.Dependencies dependencies, Path at) {
        var files = dependencies.inputs().stream()
                .map(at::resolve)
                // What is missing is for the command to complain of.
                .filter(Files::exists)
                .map(KeptDependencies::read);
        var machine = dependencies.machine().output().getBytes(StandardCharsets.UTF_8);
        return Sha256.of(Stream.concat(files, Stream.of(machine)).toArray(byte[][]::new));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
