package org.animalshelter.pipelines.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.home.PrivateFiles;

/** A copy of the command line and its pipelines: the checkout may be at any commit when somebody pushes. */
public final class ToolsCopy {
    private ToolsCopy() {}

    /**
     * @param home of the production
     * @param pipelines the folder with the pipelines
     * @return a folder with the program {@code shelter} and the folder {@code pipelines}
     */
    public static Path make(Path home, Path pipelines) {
        var folder = folder(home);
        var jar = jar();
        PrivateFiles.delete(folder);
        try {
            copy(jar, PrivateFiles.folder(folder).resolve(jar.getFileName()));
            copyAll(jar.resolveSibling("lib"), folder.resolve("lib"), ".jar");
            copyAll(pipelines, folder.resolve("pipelines"), ".yml");
            var shelter = Files.writeString(
                    folder.resolve("shelter"),
                    String.format(
                            Locale.ROOT,
                            "#!/bin/sh\nexec %s -jar %s \"$@\"\n",
                            java(),
                            quoted(folder.resolve(jar.getFileName()).toString())));
            Files.setPosixFilePermissions(shelter, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the copy is. */
    public static Path folder(Path home) {
        return home.resolve("line/tools");
    }

    /** The jar that this is in, with its libraries beside it in {@code lib}. */
    private static Path jar() {
        try {
            return Path.of(ToolsCopy.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Java that runs this, with the same options. */
    private static String java() {
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dshelter.terminal"));
        return Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin/java")
                                .toString()),
                        options)
                .map(ToolsCopy::quoted)
                .collect(Collectors.joining(" "));
    }

    private static void copyAll(Path from, Path to, String ending) throws IOException {
        PrivateFiles.folder(to);
        try (var files = Files.list(from)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException elsewhere) {
            Files.copy(from, to);
        }
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
