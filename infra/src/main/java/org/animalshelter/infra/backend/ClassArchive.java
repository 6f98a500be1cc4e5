package org.animalshelter.infra.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.animalshelter.infra.release.Failure;

/**
 * The classes of a built release as Java keeps them in memory, in a file beside them. A start that maps the file takes
 * about half the work of one that reads and checks each class. Without the file, or with one that does not fit, an
 * instance starts all the same.
 */
public final class ClassArchive {
    private final Path artifact;
    private final Path file;

    private ClassArchive(Path artifact, Path file) {
        this.artifact = artifact;
        this.file = file;
    }

    /** @param artifact holds {@code quarkus-run.jar} */
    public static ClassArchive of(Path artifact) {
        var folder = artifact.toAbsolutePath().normalize();
        return new ClassArchive(folder, folder.resolve("classes-" + fit(jarOf(folder)) + ".jsa"));
    }

    private static Path jarOf(Path folder) {
        return folder.resolve("quarkus-run.jar");
    }

    /** Java takes an archive only where its own version, and the place and the age of the jars, are as they were. */
    private static String fit(Path jar) {
        int hash = Objects.hash(
                System.getProperty("java.vm.version"), System.getProperty("java.home"), jar.toString(), modified(jar));
        return HexFormat.of().toHexDigits(hash);
    }

    private static long modified(Path jar) {
        try {
            return Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException notBuilt) {
            return 0;
        }
    }

    /** Whether there could be one for this Java, and is none yet. */
    public boolean isMissing() {
        return Files.exists(jarOf(artifact)) && !Files.exists(file);
    }

    /**
     * Makes it, by starting the release once without anything that it needs and stopping it again. It takes some
     * seconds. The file is there whole or not at all, and another process may make it at the same time.
     *
     * @throws Failure when the release does not start that way: it may still start in a production
     */
    public void make() {
        Path unfinished = null;
        try {
            unfinished = Files.createTempFile(artifact, "classes-", ".new");
            Training.run(artifact, List.of("-XX:ArchiveClassesAtExit=" + unfinished));
            if (Files.size(unfinished) == 0) {
                throw new Failure("Java wrote no class archive for " + artifact);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("the class archive " + file + " cannot be written: " + e.getMessage(), e);
        } finally {
            delete(unfinished);
        }
    }

    /** What makes Java use it. */
    List<String> options() {
        return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A file too many is no reason to fail.
        }
    }
}
