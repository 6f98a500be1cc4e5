package org.animalshelter.infra.container;

import static org.animalshelter.infra.container.ComposeFile.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A Dockerfile with the stage that a service is made of. */
record BuildFile(Path file, String target) {
    static BuildFile of(Map<String, Object> service) {
        var build = map(service.get("build"));
        return new BuildFile(
                Path.of("..", build.get("dockerfile").toString()),
                build.getOrDefault("target", "").toString());
    }

    /** Who it runs as: the last that the stage names, or else the one that it begins with; root when none does. */
    String user() {
        var users = new HashMap<String, String>();
        var stage = "";
        try {
            for (var line : Files.readAllLines(file)) {
                var words = line.split("\\s+");
                if (words[0].equals("FROM")) {
                    stage = words.length == 4 ? words[3] : "";
                    users.put(stage, users.getOrDefault(words[1], "root"));
                } else if (words[0].equals("USER")) {
                    users.put(stage, words[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return users.getOrDefault(target, "root");
    }
}
