package org.animalshelter.pipelines.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.file.ScratchFolder;

/**
 * What a checkout keeps to save time, and can make again. Data, secrets and installed programs are not part of it.
 *
 * @param home of the checkout
 */
public record Cache(Path home) {
    // Where entries are, as patterns of file names from the home down.
    private static final List<String> ENTRIES = List.of(
            "releases/*/*",
            "builds/*",
            "cells/outcomes/*",
            "dependencies/*",
            "traffic/*",
            "logs/build-*",
            "bench-*",
            "cli.*");

    /**
     * What was removed of one kind.
     *
     * @param bytes that are free now
     */
    public record Removed(int entries, long bytes) {
        private Removed plus(long more) {
            return new Removed(entries + 1, bytes + more);
        }
    }

    /**
     * Removes the entries that were not used for so long, but no release that a production has run: a page of it may still
     * be open, and a deploy may go back to it.
     *
     * @param production its home
     * @return by kind, such as {@code releases}
     */
    public Map<String, Removed> removeUnusedFor(Duration time, Path production) {
        var needed = Stream.of(Component.values())
                .flatMap(component -> Production.releasesOf(production, component).stream())
                .map(Release::artifact)
                .collect(Collectors.toSet());
        return removeUnusedSince(Instant.now().minus(time), needed);
    }

    /** As {@link #removeUnusedFor}, but for {@code needed}. */
    Map<String, Removed> removeUnusedSince(Instant time, Set<Path> needed) {
        var removed = new TreeMap<String, Removed>();
        for (var pattern : ENTRIES) {
            for (var entry : matching(home, List.of(pattern.split("/")))) {
                if (!needed.contains(entry) && lastUse(entry).isBefore(time)) {
                    long bytes = size(entry);
                    delete(entry);
                    var kind = home.relativize(entry).getName(0).toString().split("[-.]")[0];
                    removed.merge(kind, new Removed(1, bytes), (all, one) -> all.plus(one.bytes()));
                }
            }
        }
        return removed;
    }

    /** Out of its place at once: what is removed only in part, because the command was ended, must not be used again. */
    private void delete(Path entry) {
        try (var scratch = ScratchFolder.in(home.resolve("builds"), "removed-")) {
            Files.move(entry, scratch.path().resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException elsewhere) {
            PrivateFiles.delete(entry);
        }
    }

    private static List<Path> matching(Path folder, List<String> pattern) {
        if (pattern.isEmpty()) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var children = Files.newDirectoryStream(folder, pattern.get(0))) {
            children.forEach(child -> found.addAll(matching(child, pattern.subList(1, pattern.size()))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant lastUse(Path entry) {
        try {
            return Files.getLastModifiedTime(entry).toInstant();
        } catch (NoSuchFileException removedMeanwhile) {
            return Instant.MAX;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path entry) {
        try (var files = Files.walk(entry)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
