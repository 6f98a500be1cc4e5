package org.animalshelter.pipelines.bench;

import java.util.List;
import java.util.stream.Collectors;

/** The page of the documentation that shows the figures. */
public final class PerformancePage {
    private static final String PAGE = """
            # Performance

            What one run of the benchmark measured. The benchmark writes this page:

            ```sh
            ./shelter bench --write
            ```

            | | median | lowest – highest | target | |
            | --- | ---: | --- | --- | --- |
            %s

            ## Where

            | | |
            | --- | --- |
            %s

            ## How to read it

            Compare the ratios, not the times: both sides of a ratio were measured in the same run, %d rounds in a row, and
            a machine that is busy with something else is slower for both. A ratio is computed for each round, and the
            median decides whether a target is met. If lowest and highest are far apart, measure again on a quieter
            machine.

            - **Production** is what `./shelter up` starts, with releases that were built before: once without data, which
              is then created, and once with the data that is there.
            - **Start to ready** is the time from starting an instance's process until it says that it is ready, in
              rollouts without traffic.
            - **Requests** are those of virtual volunteers, %d a second for %d s, reads and writes mixed. A latency counts
              from the time for which the request was planned.
            - **Rollout** is the time from asking for it until the new release serves alone, under that traffic. A failed
              request or a lost write would end the benchmark. It cannot take less than two starts, one after the other,
              and the drain, in which the old instances finish what they have and are stopped. The new release is also
              warmed up with copies of requests and compared with the old one.
            - **Build** is the backend of this revision from its sources alone, with its class archive.
            - **Cells** are two releases of the backend with toggles off and on, as `./shelter matrix` tries them, with
              the time to start what they share.
            """;

    private PerformancePage() {}

    /** @param seconds of traffic in each round */
    public static String of(List<Figure> figures, Machine machine, int seconds, int rounds) {
        return PAGE.formatted(
                figures.stream().map(PerformancePage::row).collect(Collectors.joining("\n")),
                machine.facts().entrySet().stream()
                        .map(fact -> "| %s | %s |".formatted(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining("\n")),
                rounds,
                Rollouts.REQUESTS_PER_SECOND,
                seconds);
    }

    private static String row(Figure figure) {
        var what = figure.what().startsWith(" ") ? "&emsp;" + figure.what().strip() : figure.what();
        return "| %s | %s | %s | %s | %s |"
                .formatted(what, figure.median(), figure.range(), figure.target(), figure.verdict())
                .replaceAll(" +\\|", " |");
    }
}
