package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.release.Progress;
import org.junit.jupiter.api.Test;

class RolloutClockTest {
    @Test
    void the_parts_of_a_rollout_are_told_apart_by_what_they_begin_with() {
        var shown = new ArrayList<String>();
        RolloutClock clock = new RolloutClock(new Names(shown));
        part(clock, "backend 3", "starting 1a2b3c4", "1a2b3c4 at http://127.0.0.1:20000");
        part(clock, "both releases", "the new one fails 0 of 200");
        part(clock, "backend 1", "stopping d1fe600", "d1fe600 stopped");
        part(clock, "release 1a2b3c4", "serves alone");
        assertThat(clock.starts()).hasSize(1).allMatch(RolloutClockTest::isLong);
        assertThat(clock.drain()).matches(RolloutClockTest::isLong);
        assertThat(clock.watched()).matches(RolloutClockTest::isLong);
        assertThat(shown).containsExactly("backend 3", "both releases", "backend 1", "release 1a2b3c4");
    }

    private static void part(Progress progress, String name, String... steps) {
        progress.part(name, step -> {
            List.of(steps).forEach(step);
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    private static boolean isLong(Duration time) {
        return time.toMillis() >= 2;
    }

    private record Names(List<String> names) implements Progress {
        @Override
        public Part begin(String name) {
            names.add(name);
            return new Part() {
                @Override
                public void step(String words) {}

                @Override
                public void end(boolean well) {}
            };
        }

        @Override
        public void event(String line) {}
    }
}
