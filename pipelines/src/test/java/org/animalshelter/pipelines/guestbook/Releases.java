package org.animalshelter.pipelines.guestbook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.animalshelter.infra.release.Release;

/**
 * Puts the guestbook into folders that look like built components.
 *
 * @param folder that they are in
 */
record Releases(Path folder) {
    private static final String CLIENT = "client.js";

    /** @param main what its {@code quarkus-run.jar} starts, with the classes of the tests */
    Release program(String name, Class<?> main) {
        try {
            var artifact = Files.createDirectories(folder.resolve(name));
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Name.MAIN_CLASS, main.getName());
            manifest.getMainAttributes().put(Name.CLASS_PATH, classPath());
            try (var jar = new JarOutputStream(Files.newOutputStream(artifact.resolve("quarkus-run.jar")), manifest)) {
                jar.putNextEntry(new ZipEntry("empty"));
                jar.closeEntry();
            }
            return new Release(name, artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Release pages(String name) {
        return pages(name, client());
    }

    /** The pages show, and their client knows, who wrote an entry. */
    Release pagesWithAuthors(String name) {
        return pages(name, client().replace("identifier, text }", "identifier, text, author }"));
    }

    /** @param client the text of its API client */
    Release pages(String name, String client) {
        try {
            var artifact = folder.resolve(name);
            var assets = Files.createDirectories(artifact.resolve("app/assets"));
            Files.writeString(assets.resolve("page.js"), read("page.js"));
            Files.writeString(artifact.resolve("app/index.html"), read("index.html"));
            Files.writeString(
                    Files.createDirectories(artifact.resolve("client")).resolve(CLIENT), client);
            return new Release(name, artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the API client. */
    static String client() {
        return read(CLIENT);
    }

    private static String read(String name) {
        try (var resource = Releases.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(place -> Path.of(place).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
