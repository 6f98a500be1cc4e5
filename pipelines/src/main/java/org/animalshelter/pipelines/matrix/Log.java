package org.animalshelter.pipelines.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a program logged, as far as it says why something failed. */
final class Log {
    /** As PostgreSQL begins its own. */
    private static final Pattern OF_DATABASE = Pattern.compile(".*\\b(ERROR: .+?)\\]?$");

    private Log() {}

    /**
     * What the database refused to do for a request. The answer to the request does not say it: it is for people.
     *
     * @param file the log of a backend
     */
    static Optional<String> refusal(Path file, String requestId) {
        if (requestId == null) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.dropWhile(line -> !line.contains(requestId))
                    .map(OF_DATABASE::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
