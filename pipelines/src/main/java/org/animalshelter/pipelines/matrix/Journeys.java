package org.animalshelter.pipelines.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.animalshelter.pipelines.matrix.People.Spot;
import org.animalshelter.pipelines.process.NodeProcess;
import org.animalshelter.pipelines.traffic.Reading;
import org.animalshelter.pipelines.traffic.View;

/**
 * People of any frontend release who use any backend: one process of Node for all of them. Its methods can be called by
 * several threads at once, and throw a {@link org.animalshelter.infra.release.Failure} when Node itself does not answer.
 */
final class Journeys implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final NodeProcess node;

    private Journeys(NodeProcess node) {
        this.node = node;
    }

    /**
     * @param script that Node runs
     * @param log takes what Node says when something is wrong with itself
     */
    static Journeys start(Path script, Path log) {
        var limits = new NodeProcess.Limits(
                PATIENCE,
                TO_END,
                "journeys did not end within " + PATIENCE.toMinutes() + " minutes: see " + log,
                "Node, which runs the journeys, is gone: see " + log,
                "interrupted while waiting for journeys");
        return new Journeys(NodeProcess.start(script, List.of(), log, limits, new Ear()));
    }

    /**
     * What the users of a client see.
     *
     * @param views what to look at; without them, a sample of everything
     * @return a reading of each; none where sign-in fails, which the journeys report
     */
    List<Reading> look(Spot spot, Optional<List<View>> views) {
        var details = details(spot);
        views.ifPresent(all -> details.put("views", all));
        var seen = node.ask("look", details, Seen.class);
        return IntStream.range(0, seen.views().size())
                .mapToObj(
                        i -> Reading.of(seen.views().get(i), "", seen.readings().get(i)))
                .toList();
    }

    private record Seen(List<View> views, List<Reading.Told> readings) {}

    private record Failures(List<FailedJourney> failures) {}

    /** Runs all journeys. */
    List<FailedJourney> run(Spot spot, boolean on, List<String> toggles) {
        var details = details(spot);
        details.put("on", on);
        details.put("toggles", toggles);
        return node.ask("cell", details, Failures.class).failures();
    }

    /**
     * Reads what is recorded at another backend on the same database.
     *
     * @param beside where the other one answers
     * @param name of its release
     */
    List<FailedJourney> readOthers(Spot spot, boolean on, URI beside, String name) {
        var details = details(spot);
        details.put("on", on);
        details.put("beside", Map.of("address", beside, "name", name));
        return node.ask("others", details, Failures.class).failures();
    }

    private static Map<String, Object> details(Spot spot) {
        return new HashMap<>(Map.of(
                "address", spot.backend(),
                "schema", spot.schema(),
                "client", spot.client().toString()));
    }

    // Each journey is asked for. A script that cannot do its work is a mistake of ours.
    private static final class Ear implements NodeProcess.Listener {
        @Override
        public void told(JsonNode message) {
            throw new IllegalStateException("unexpected message " + message);
        }

        @Override
        public void ended() {
            // Pending calls fail.
        }

        @Override
        public RuntimeException failure(String error) {
            return new IllegalStateException(error);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
