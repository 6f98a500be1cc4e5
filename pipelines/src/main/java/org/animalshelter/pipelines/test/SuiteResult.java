package org.animalshelter.pipelines.test;

import java.nio.file.Path;

/**
 * How a suite ended.
 *
 * @param well whether every command succeeded; formatting or lint can fail where no test does
 * @param log all that was printed
 * @param seconds how long it took
 */
public record SuiteResult(String suite, boolean well, Results results, Path log, double seconds) {
    /** A suite in which no test ran has proven nothing. */
    public boolean passed() {
        return well && results.failures().isEmpty() && results.passed() > 0;
    }
}
