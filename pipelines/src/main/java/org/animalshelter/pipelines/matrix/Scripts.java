package org.animalshelter.pipelines.matrix;

import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.node.Unpacked;

/** What Node runs, beside what it shares with the volunteers. */
final class Scripts {
    private static final List<String> ALL = List.of("main.mjs", "cell.mjs", "journeys.mjs", "people.mjs");

    private Scripts() {}

    /** @return the one to start */
    static Path unpackInto(Path folder) {
        org.animalshelter.pipelines.traffic.Scripts.unpackInto(folder.resolve("traffic"));
        return Unpacked.into(folder.resolve("matrix"), Scripts.class, ALL);
    }
}
