package org.animalshelter.pipelines.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.animalshelter.infra.release.Progress;

/** Takes the times of the parts of a rollout. */
final class RolloutClock implements Progress {
    private final Progress shown;
    private final List<Timed> parts = Collections.synchronizedList(new ArrayList<>());

    private record Timed(Kind kind, double seconds) {}

    /** @param shown is told of everything, too */
    RolloutClock(Progress shown) {
        this.shown = shown;
    }

    @Override
    public Part begin(Kind kind, String name) {
        var watch = new Stopwatch();
        var part = shown.begin(kind, name);
        return new Part() {
            @Override
            public void step(String words) {
                part.step(words);
            }

            @Override
            public void end(boolean well) {
                part.end(well);
                parts.add(new Timed(kind, watch.seconds()));
            }
        };
    }

    @Override
    public void event(String line) {
        shown.event(line);
    }

    /** How long all parts of a kind took together, in seconds. */
    double all(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .mapToDouble(Timed::seconds)
                .sum();
    }

    /** How many there were. */
    long count(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).count();
    }
}
