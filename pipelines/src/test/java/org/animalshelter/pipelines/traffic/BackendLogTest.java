package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendLogTest {
    @TempDir
    private Path folder;

    @Test
    void what_the_database_refused_is_found_by_the_request() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), """
                12:00 WARN  [r-1] o.h.e.j.e.SqlExceptionHelper ERROR: column "a" does not exist
                12:01 ERROR [r-2] o.a.s.Problems request failed: JDBC exception [ERROR: column "b" does not exist
                  Position: 8] [n/a]
                """);
        assertThat(BackendLog.reason(log, "r-2")).hasValue("ERROR: column \"b\" does not exist");
        assertThat(BackendLog.reason(log, "r-1")).hasValue("ERROR: column \"a\" does not exist");
        assertThat(BackendLog.reason(log, "r-3")).isEmpty();
        assertThat(BackendLog.reason(log, null)).isEmpty();
    }

    @Test
    void what_failed_without_the_database_is_told_by_its_exception() throws IOException {
        var log = Files.writeString(folder.resolve("log"), """
                12:00 INFO  [r-1] access: GET /animals 500
                12:00 ERROR [r-1] o.a.s.Failures: GET /animals failed: org.kennel.DoorException: Null is no door
                \tat Kennel.java:7
                12:01 ERROR [r-2] o.a.s.Failures: GET /cats failed: JDBC [ERROR: there are no cats]
                """);
        assertThat(BackendLog.reason(log, "r-1")).hasValue("DoorException: Null is no door");
    }

    @Test
    void of_exceptions_that_cause_one_another_the_innermost_is_told() throws IOException {
        var log = Files.writeString(folder.resolve("log"), """
                12:00 ERROR [r-1] o.a.s.Failures: GET /animals failed: org.kennel.DoorException: The door is shut
                \tat Kennel.java:7
                Caused by: org.kennel.LockException: The lock is stuck
                \tat Kennel.java:5
                Caused by: org.kennel.Lock$RustException: It rains
                \t... 3 more
                12:01 ERROR [r-2] o.a.s.Failures: GET /cats failed: org.cats.CatException: Out
                """);
        assertThat(BackendLog.reason(log, "r-1")).hasValue("RustException: It rains");
    }

    @Test
    void the_logs_of_all_backends_are_looked_at() throws IOException {
        Files.writeString(folder.resolve("backend-1.log"), "12:00 ERROR [r-1] it failed: a.b.DoorException: shut\n");
        Files.writeString(folder.resolve("backend-2.log"), "12:00 ERROR [r-2] it failed: a.b.DoorException: open\n");
        Files.writeString(folder.resolve("Unleash.log"), "r-3 went by\n");
        assertThat(BackendLog.reasonIn(folder, "r-2")).hasValue("DoorException: open");
        assertThat(BackendLog.reasonIn(folder, "r-3")).isEmpty();
    }
}
