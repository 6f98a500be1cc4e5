package org.animalshelter.infra.router;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A frontend release of two files. */
final class Artifact {
    private Artifact() {}

    static Path writeTo(Path folder) throws IOException {
        var app = Files.createDirectories(folder.resolve("app"));
        var assets = Files.createDirectories(app.resolve("assets"));
        Files.writeString(app.resolve("index.html"), "<!doctype html><title>Animal Shelter</title>");
        Files.writeString(assets.resolve("index-4f9d.js"), "console.log('hello');\n".repeat(100));
        return folder;
    }
}
