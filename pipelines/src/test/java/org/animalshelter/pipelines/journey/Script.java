package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A script of {@code src/test/client}, run by Node with the API client of the frontend that production runs. */
final class Script {
    private final Process process;

    private Script(Process process) {
        this.process = process;
    }

    /** @param arguments of Node; a name that ends with {@code .mjs} is one of our scripts */
    static Script start(Site site, String... arguments) throws IOException {
        var scripts = Path.of("src/test/client").toAbsolutePath();
        var line = new ArrayList<String>(List.of("node"));
        for (var argument : arguments) {
            line.add(argument.endsWith(".mjs") ? scripts.resolve(argument).toString() : argument);
        }
        var node = new ProcessBuilder(line).redirectErrorStream(true);
        node.environment().put("BASE_URL", site.url().toString());
        node.environment().put("CLIENT", site.client().toString());
        return new Script(node.start());
    }

    /** Waits for its end. */
    Result await() throws IOException, InterruptedException {
        var lines = process.inputReader().lines().toList();
        return new Result(process.waitFor(), String.join("\n", lines));
    }

    record Result(int exit, String printed) {}
}
