package org.animalshelter.infra.rollout;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an instance holds, as its metrics tell.
 *
 * @param connections to the database that are in use
 * @param threads all that live
 */
record Held(int connections, int threads) {
    private static final int ANSWER_MILLIS = 2_000;
    private static final Pattern CONNECTIONS = gauge("agroal_active_count");
    private static final Pattern THREADS = gauge("jvm_threads_live_threads");

    /** @return nothing where the instance does not tell: a release of long ago has fewer metrics */
    static Optional<Held> by(URI instance) {
        try {
            var connection =
                    (HttpURLConnection) instance.resolve("/q/metrics").toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setRequestProperty("Accept", "text/plain");
            try (var body = connection.getInputStream()) {
                return in(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    /** @param metrics in the text format of Prometheus */
    static Optional<Held> in(String metrics) {
        var connections = value(metrics, CONNECTIONS);
        var threads = value(metrics, THREADS);
        return connections.isEmpty() || threads.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(connections.getAsInt(), threads.getAsInt()));
    }

    /** The least of both. */
    Held least(Held other) {
        return new Held(Math.min(connections, other.connections), Math.min(threads, other.threads));
    }

    private static Pattern gauge(String name) {
        return Pattern.compile("^" + name + "(?:\\{[^}]*})? ([0-9.E]+)$", Pattern.MULTILINE);
    }

    private static OptionalInt value(String metrics, Pattern gauge) {
        return gauge.matcher(metrics)
                .results()
                .map(MatchResult::group)
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Integer::sum);
    }
}
