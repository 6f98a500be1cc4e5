package org.animalshelter.infra.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTest {
    @Test
    void it_is_read_from_the_metrics() {
        var metrics = """
                # HELP agroal_active_count Number of active connections.
                # TYPE agroal_active_count gauge
                agroal_active_count{datasource="default"} 3.0
                agroal_active_count{datasource="other"} 1.0
                jvm_threads_live_threads 41.0
                """;
        assertThat(Held.in(metrics)).contains(new Held(4, 41));
        assertThat(Held.in("jvm_threads_live_threads 41.0\n")).isEmpty();
    }

    @Test
    void what_is_kept_is_told_with_what_the_old_release_holds() {
        assertThat(kept(new Held(0, 60), new Held(0, 40))).isEmpty();
        assertThat(kept(new Held(3, 60), new Held(0, 40)))
                .isEqualTo("[3 database connections, and an instance of the old release 0]");
        assertThat(kept(new Held(0, 340), new Held(0, 40)))
                .isEqualTo("[340 threads, and an instance of the old release 40]");
    }

    @Test
    void a_release_that_does_not_tell_is_not_blamed() {
        assertThat(Examination.kept(Optional.of(new Held(3, 400)), Optional.empty()))
                .isEmpty();
        assertThat(Examination.kept(Optional.empty(), Optional.of(new Held(0, 0))))
                .isEmpty();
    }

    private static String kept(Held fresh, Held old) {
        return Optional.of(Examination.kept(Optional.of(fresh), Optional.of(old)))
                .filter(list -> !list.isEmpty())
                .map(Object::toString)
                .orElse("");
    }
}
