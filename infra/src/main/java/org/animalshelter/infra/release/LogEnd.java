package org.animalshelter.infra.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last lines that a program logged.
 *
 * @param file that has all of them
 */
public record LogEnd(Path file, List<String> lines) {
    // What a log says when all is well, and the middle of a stack trace.
    private static final Pattern EVERYDAY = Pattern.compile("\\S+ +(?:TRACE|DEBUG|INFO)\\b.*|at .*|\\.\\.\\. .*");

    // How db releases end that print Flyway's own words: with settings that nobody can make here.
    private static final Pattern ADVICE = Pattern.compile(".*(?:Learn more: http|, set -[a-zA-Z]).*");

    public LogEnd {
        lines = List.copyOf(lines);
    }

    /** At most so many lines of a file, without blank ones. A file that cannot be read has none. */
    public static LogEnd of(Path file, int most) {
        try {
            var content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            var lines = content.lines().filter(line -> !line.isBlank()).toList();
            return new LogEnd(file, lines.subList(Math.max(0, lines.size() - most), lines.size()));
        } catch (IOException unreadable) {
            return new LogEnd(file, List.of());
        }
    }

    /** The one line that says most: the last error, or else the last line. Nothing where all lines are everyday ones. */
    public Optional<String> reason() {
        var stripped = lines.stream()
                .map(String::strip)
                .filter(line -> !ADVICE.matcher(line).matches())
                .toList();
        return stripped.stream()
                .filter(line -> line.contains("ERROR") || line.startsWith("Caused by"))
                .reduce((earlier, later) -> later)
                .or(() -> stripped.stream()
                        .reduce((earlier, later) -> later)
                        .filter(line -> !EVERYDAY.matcher(line).matches()));
    }

    /** Such as {@code its log /…/backend-1.log ends with:} and the lines. */
    @Override
    public String toString() {
        return lines.isEmpty()
                ? "its log " + file + " is empty"
                : "its log " + file + " ends with:\n  " + String.join("\n  ", lines);
    }
}
