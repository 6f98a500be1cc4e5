package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the documentation that shows the figures. */
final class PerformancePage {
    private static final String PAGE = """
            # Performance

            What one run of the benchmark measured. The command itself writes this page:

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

            Compare the ratios, not the times. Both sides of a ratio were measured in the same run, one after the other,
            %d rounds in a row, and a machine that is busy with something else is slower for both. A ratio is worked out
            for each round; the median of them decides whether a target is met. A rollout is compared with the median of
            all starts. If lowest and highest are far apart, run it again on a quieter machine.

            - **Expenses recorded, animals listed.** %d clients, each of which asks again as soon as it has its answer,
              for %d s a round; before that the stack worked for %d s, and the loop for a round, to get warm. The whole
              stack: somebody who is signed in, the router, two instances of the backend, PostgreSQL, all on this machine.
              The JDBC loop: the statements that the backend sends for this, prepared, from as many threads with a
              connection each. It has nobody's session to look up. Its code is compiled as quickly as the backend's, for
              short starts, and not for the last bit of speed. Of the animals a page of %d is listed, and how many
              there are. An expense is on the disk before it counts, on both sides.
            - **Start to ready.** From the start of an instance's process until it says that it is ready, in rollouts that
              nobody but the benchmark notices, two of them in each.
            - **Rollout.** From asking for it until the new release serves alone, while virtual volunteers send %d requests
              a second; had one failed, there were no figure. It takes two starts, one after the other, and the drain: the
              old instances finish what they have and are stopped. A start takes longer beside people than in a quiet
              production, because it lets those that serve have the processors first. The second one begins when the first
              instance gets requests, before the old one is stopped. The new release gets warm with copies of what people
              read, and is watched beside the old one.
            - **Build.** The backend of this revision from nothing but its sources, with its class archive.
            - **Up.** From typing `./shelter up` until a request is answered: once without any data, which is made then, and
              once more when all is there. What is built was built before. Where `up` never ran before, the first one also
              installs PostgreSQL and Unleash.
            - **Combinations.** Two releases of the backend, toggles off and on, as `./shelter matrix` tries them: together,
              with what they share, and two of them by themselves, each with a database server, a toggle server and a
              migrated schema of its own. What is built was built before, and no outcome was known.
            """;

    private PerformancePage() {}

    static String of(List<Figure> figures, Machine machine, Duration time, int rounds) {
        return PAGE.formatted(
                figures.stream().map(PerformancePage::row).collect(Collectors.joining("\n")),
                machine.facts().entrySet().stream()
                        .map(fact -> "| %s | %s |".formatted(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining("\n")),
                rounds,
                Workload.CLIENTS,
                time.toSeconds(),
                Throughput.WARM_UP.toSeconds(),
                Workload.PAGE,
                Rollouts.REQUESTS_PER_SECOND);
    }

    private static String row(Figure figure) {
        String what = figure.what().startsWith(" ") ? "&emsp;" + figure.what().strip() : figure.what();
        return "| %s | %s | %s | %s | %s |"
                .formatted(what, figure.median(), figure.range(), figure.target(), figure.verdict())
                .replaceAll(" +\\|", " |");
    }
}
