package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Progress.Kind;
import org.junit.jupiter.api.Test;

class RolloutClockTest {
    @Test
    void the_parts_of_a_rollout_are_told_apart_by_their_kind() {
        var shown = new ArrayList<String>();
        var clock = new RolloutClock(new Names(shown));
        clock.run(Kind.START, "backend 3", step -> Await.pause(Duration.ofMillis(2)));
        clock.run(Kind.START, "backend 4", step -> Await.pause(Duration.ofMillis(2)));
        clock.run(Kind.COMPARE, "both releases", step -> Await.pause(Duration.ofMillis(2)));
        clock.run("release 1a2b3c4", step -> {});
        assertThat(clock.count(Kind.START)).isEqualTo(2);
        assertThat(clock.all(Kind.START)).isBetween(0.004, 10.0);
        assertThat(clock.all(Kind.COMPARE)).isBetween(0.002, 10.0);
        assertThat(clock.all(Kind.STOP)).isZero();
        assertThat(shown).containsExactly("backend 3", "backend 4", "both releases", "release 1a2b3c4");
    }

    private record Names(List<String> names) implements Progress {
        @Override
        public Part begin(Kind kind, String name) {
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
