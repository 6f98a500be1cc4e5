package org.animalshelter.pipelines.matrix;

import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.file.Unpacked;

/** What Node runs, beside what it shares with the volunteers. */
final class MatrixScripts {
    private static final List<String> ALL = List.of("main.mjs", "cell.mjs", "people.mjs");

    private MatrixScripts() {}

    /** @return the one to start */
    static Path unpackInto(Path folder) {
        org.animalshelter.pipelines.traffic.TrafficScripts.unpackInto(folder.resolve("traffic"));
        return Unpacked.into(folder.resolve("matrix"), MatrixScripts.class, ALL);
    }
}
