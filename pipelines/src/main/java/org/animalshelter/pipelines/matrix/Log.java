package org.animalshelter.pipelines.matrix;

import java.util.List;

/** What a program logged, as far as it says why something failed. */
final class Log {
    private Log() {}

    /** The one line of a program's last lines that says most, from the message of a failure; or the message's first. */
    static String gist(String message) {
        List<String> lines = message.lines().map(String::strip).toList();
        return lines.stream()
                .skip(1)
                .filter(line -> line.contains("ERROR") || line.startsWith("Caused by"))
                .reduce((earlier, later) -> later)
                .orElse(lines.get(lines.size() - 1));
    }
}
