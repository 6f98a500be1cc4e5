package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {
    final Vertx vertx = Vertx.vertx();
    final Balancer balancer = new Balancer();
    final Upstream old = instance(28001);
    final Upstream fresh = instance(28002);

    @BeforeEach
    void an_instance_that_has_answered_much_and_one_that_has_answered_nothing() {
        old.putIn();
        balancer.add(old);
        answers(1_000);
        fresh.putIn();
        balancer.add(fresh);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_instance_that_warms_up_gets_one_request_at_a_time() {
        enter(9);
        assertThat(fresh.inFlight()).isEqualTo(1);
        assertThat(old.inFlight()).isEqualTo(8);
    }

    @Test
    void one_that_is_warm_gets_its_share() {
        answers(1_000);
        enter(10);
        assertThat(fresh.inFlight()).isEqualTo(5);
    }

    @Test
    void one_that_warms_up_gets_everything_where_it_is_alone() {
        old.takeOut();
        enter(9);
        assertThat(fresh.inFlight()).isEqualTo(9);
    }

    @Test
    void one_that_was_started_again_warms_up_again() {
        answers(1_000);
        fresh.takeOut();
        fresh.putIn();
        enter(9);
        assertThat(fresh.inFlight()).isEqualTo(1);
    }

    private void enter(int requests) {
        for (int request = 0; request < requests; request++) {
            assertThat(balancer.enter(Set.of())).isPresent();
        }
    }

    private void answers(int requests) {
        for (int request = 0; request < requests; request++) {
            balancer.enter(Set.of()).orElseThrow().finish(false, Optional.of("GET /api"), System.nanoTime());
        }
    }

    private Upstream instance(int port) {
        return new Upstream(vertx, URI.create("http://127.0.0.1:" + port));
    }
}
