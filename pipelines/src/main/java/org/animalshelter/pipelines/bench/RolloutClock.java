package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Progress;

/** Takes the times of the parts of a rollout, as production tells them. */
final class RolloutClock implements Progress {
    private static final Set<String> WATCHING = Set.of("warm-up", "both releases");

    private final Progress shown;
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());

    /** @param first what it was at in the beginning */
    private record Part(String name, String first, Duration time) {}

    /** @param shown is told of everything, too */
    RolloutClock(Progress shown) {
        this.shown = shown;
    }

    @Override
    public Progress.Part begin(String name) {
        long begun = System.nanoTime();
        Progress.Part part = shown.begin(name);
        return new Progress.Part() {
            private String first = "";

            @Override
            public void step(String words) {
                first = first.isEmpty() ? words : first;
                part.step(words);
            }

            @Override
            public void end(boolean well) {
                part.end(well);
                parts.add(new Part(name, first, Duration.ofNanos(System.nanoTime() - begun)));
            }
        };
    }

    @Override
    public void event(String line) {
        shown.event(line);
    }

    /** From the start of an instance until it was ready, for each that was started. */
    List<Duration> starts() {
        return beganWith("starting").toList();
    }

    /** Until the old instances had finished what they had and were stopped, one after the other. */
    Duration drain() {
        return beganWith("stopping").reduce(Duration.ZERO, Duration::plus);
    }

    /** How long the new release was watched, with copies of requests and side by side with the old one. */
    Duration watched() {
        return parts.stream()
                .filter(part -> WATCHING.contains(part.name()))
                .map(Part::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<Duration> beganWith(String word) {
        return parts.stream().filter(part -> part.first().startsWith(word)).map(Part::time);
    }
}
