package org.animalshelter.pipelines.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.TrafficResult;
import org.junit.jupiter.api.Test;

class DeployResultTest {
    private static final Audit CLEAN = new Audit(9, 9, 0, 0, 0, 0, 0, 0, 0, 0, true, List.of());
    private static final Audit UNFINISHED = new Audit(9, 5, 0, 0, 0, 4, 0, 0, 0, 0, false, List.of());

    @Test
    void a_release_that_serves_serves_whatever_becomes_of_the_audit() {
        assertThat(result(CLEAN).verdict("backend b2 serves"))
                .isEqualTo("backend b2 serves: 0 of 0 requests failed, 0 of 9 acknowledged writes lost");
        assertThatThrownBy(() -> result(UNFINISHED).verdict("backend b2 serves"))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("backend b2 serves, but ");
    }

    @Test
    void a_release_that_was_refused_was_refused_whatever_becomes_of_the_audit() {
        var refused = Optional.of(new Failure("backend b2 does not serve"));
        assertThatThrownBy(() -> new DeployResult(new TrafficResult(List.of(), UNFINISHED), refused).verdict(""))
                .isSameAs(refused.get());
    }

    private static DeployResult result(Audit audit) {
        return new DeployResult(new TrafficResult(List.of(), audit), Optional.empty());
    }
}
