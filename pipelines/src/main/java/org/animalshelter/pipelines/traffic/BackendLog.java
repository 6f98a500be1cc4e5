package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the backend logged of a request that failed. */
public final class BackendLog {
    // As PostgreSQL begins its own.
    private static final Pattern OF_DATABASE = Pattern.compile(".*\\b(ERROR: .+?)\\]?$");
    // As a Java program logs an exception.
    private static final Pattern OF_JAVA = Pattern.compile(".*\\bERROR\\b.*[.\\s](\\w+(?:Exception|Error): .+)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: (?:[\\w.$]*[.$])?(\\w+(?:Exception|Error): .+)");
    // A line that begins with its time and level; others go on with what was said before.
    private static final Pattern BEGIN = Pattern.compile("\\S+ +(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\\b.*");

    private BackendLog() {}

    /**
     * Why a request failed: what the database refused to do for it, or else the exception that caused all others. The
     * answer to the request does not say it: it is for people.
     *
     * @param file the log of a backend
     */
    public static Optional<String> reason(Path file, String requestId) {
        if (requestId == null) {
            return Optional.empty();
        }
        var lines = linesOf(file, requestId);
        return found(lines, OF_DATABASE)
                .findFirst()
                .or(() -> found(lines, CAUSE).reduce((outer, inner) -> inner))
                .or(() -> found(lines, OF_JAVA).findFirst());
    }

    private static List<String> linesOf(Path file, String requestId) {
        var found = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            boolean its = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                its = BEGIN.matcher(line).matches() ? line.contains(requestId) : its;
                if (its) {
                    found.add(line);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches).map(found -> found.group(1));
    }

    /**
     * The same, for who does not know which of the backends it was.
     *
     * @param folder with the logs of a production
     */
    public static Optional<String> reasonIn(Path folder, String requestId) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("backend"))
                    .sorted()
                    .flatMap(file -> reason(file, requestId).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
