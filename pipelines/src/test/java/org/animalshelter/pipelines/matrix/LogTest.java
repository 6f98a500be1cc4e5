package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTest {
    @Test
    void the_gist_of_a_failure_is_its_cause_or_its_last_line() {
        assertThat(Log.gist("it failed; its log x ends with:\n  Caused by: no kennel\n    at Kennel.java:7"))
                .isEqualTo("Caused by: no kennel");
        assertThat(Log.gist("it failed; its log x ends with:\n  V2 failed\n  nothing was changed"))
                .isEqualTo("nothing was changed");
        assertThat(Log.gist("it failed")).isEqualTo("it failed");
    }
}
