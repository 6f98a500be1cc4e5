package org.animalshelter.pipelines.test;

import java.nio.file.Path;
import java.util.Optional;
import org.animalshelter.infra.release.LogEnd;

/**
 * How a suite ended.
 *
 * @param well whether every command succeeded; formatting or lint can fail where no test does
 * @param log all that was printed
 * @param seconds how long it took
 */
public record SuiteResult(String suite, boolean well, Results results, Path log, double seconds) {
    private static final int LINES = 20;

    /** A suite in which no test ran has proven nothing. */
    public boolean passed() {
        return well && results.failures().isEmpty() && results.passed() > 0;
    }

    /** What went wrong, with the tests that failed or else the end of the log; nothing where it passed. */
    public Optional<String> problem() {
        var details = results.failures().isEmpty() ? LogEnd.of(log, LINES).lines() : results.failures();
        return passed()
                ? Optional.empty()
                : Optional.of(results.inWords() + ", see " + log + ":\n  " + String.join("\n  ", details));
    }
}
