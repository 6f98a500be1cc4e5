package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.router.OpenPages;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.steering.Status.Deployed;
import org.animalshelter.infra.steering.Status.Requests;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.cli.console.Style;
import org.junit.jupiter.api.Test;

class StatusTableTest {
    private static final Release BEFORE = new Release("1a2b3c4", Path.of("before"));
    private static final Release NOW = new Release("reminders-2", Path.of("now"));
    private static final URI PAGE = URI.create("http://localhost:8080");

    @Test
    void every_part_is_a_table_within_80_columns() {
        var started = Instant.now().minusSeconds(50 * 60 + 1);
        var instance = new InstanceStatus(
                1, NOW, URI.create("http://127.0.0.1:34567"), 4711, State.SERVING, started, 12_345, 678, 123.4, 12);
        var status = new Status(
                PAGE,
                PAGE,
                PAGE,
                "",
                List.of(new Deployed(Component.BACKEND, NOW, Optional.of(BEFORE))),
                List.of(instance),
                List.of(new OpenPages.Seen("1a2b3c4", 3, started)),
                Optional.of("frontend 5d6e7f8"),
                new Requests(123.4, 0.5, 12_345, 678));
        assertThat(StatusTable.of(status, List.of(Toggle.off("hello")), new Style(false))
                        .lines())
                .containsExactly(
                        "",
                        "  Shelter    http://localhost:8080",
                        "  Deploying  frontend 5d6e7f8",
                        "  Requests   123.4 per second, 12,345 since the start",
                        "  Errors     0.5 per second, 678 since the start",
                        "",
                        "  Component  release      before that",
                        "  backend    reminders-2  1a2b3c4",
                        "",
                        "  Instance   release      state       for  req/s  errors  open  address",
                        "  backend 1  reminders-2  serving  50 min  123.4     678    12  127.0.0.1:34567",
                        "",
                        "  Pages     release  open  last seen",
                        "  frontend  1a2b3c4     3  50 min ago",
                        "",
                        "  Toggle",
                        "  hello   off")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void what_there_is_none_of_is_left_out() {
        var status = new Status(
                PAGE, PAGE, PAGE, "", List.of(), List.of(), List.of(), Optional.empty(), new Requests(0, 0, 0, 0));
        assertThat(StatusTable.of(status, List.of(), new Style(false))).doesNotContain("Deploying", "Pages", "Toggle");
    }
}
