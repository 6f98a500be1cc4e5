package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.process.Subprocess;

/**
 * A story that is tried as a person would.
 *
 * @param checkout that knows the story
 * @param results a folder for what the commands print and write
 */
record TriedStory(Path checkout, String name, Path results) {
    ToldWalk walk(String... options) throws IOException {
        var log = log("walk");
        return ToldWalk.of(shelter(log, "walk", List.of(options)), Files.readString(log));
    }

    ToldMatrix matrix(String... options) throws IOException {
        var log = log("matrix");
        var junit = results.resolve(name + "-matrix.xml");
        Files.deleteIfExists(junit);
        var all = new ArrayList<>(List.of("--junit", junit.toString()));
        all.addAll(List.of(options));
        int exit = shelter(log, "matrix", all);
        return ToldMatrix.of(exit, Files.readString(log), junit);
    }

    private int shelter(Path log, String command, List<String> options) throws IOException {
        Files.deleteIfExists(log);
        var line = new ArrayList<>(List.of(checkout.resolve("shelter").toString(), command, name));
        line.addAll(options);
        return Subprocess.of(line).in(checkout).exitLoggingTo(log);
    }

    private Path log(String command) {
        return results.resolve(name + "-" + command + ".log");
    }
}
