package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark from end to end, as short as it can be. How fast anything is, is not asked: that is for people to judge. */
@Tag("journey")
@Tag("long")
class BenchJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void every_figure_is_measured_and_nothing_is_left() {
        var printed = Subprocess.of(ROOT.resolve("shelter").toString(), "bench", "--rounds", "1", "--seconds", "1")
                .in(ROOT)
                .output();
        System.out.println(printed);
        assertThat(printed)
                .containsPattern("production, no data yet +\\d+\\.\\d\\d s  once")
                .containsPattern("production, with data +\\d+\\.\\d\\d s  once")
                .containsPattern("backend, start to ready +\\d+\\.\\d\\d s  once +at most 2\\.00 s +(met|missed)")
                .containsPattern("requests, p99 +[\\d,]+ ms  once")
                .containsPattern("p99 in a rollout ÷ p99 before +\\d+\\.\\d\\d  once")
                .containsPattern(
                        "rollout ÷ \\(2 × start \\+ drain\\) +\\d+\\.\\d\\d  once +at most 1\\.30 +(met|missed)")
                .containsPattern("build of the backend +\\d+\\.\\d\\d s  once")
                .containsPattern("cells +[\\d.,]+/min  once");

        assertThat(ROOT.resolve(".shelter").toFile().list()).noneMatch(name -> name.startsWith("bench-"));
        var folder = ROOT.resolve(".shelter/bench-").toString();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(folder))
                                .isPresent()))
                .isEmpty();
    }
}
