package org.animalshelter.pipelines.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as the page of the documentation shows them, in Markdown. */
public final class PerformanceFigures {
    private static final String FIGURES = """
            In %d rounds, each with %d requests a second for %d s:

            | | median | lowest – highest | target | |
            | --- | ---: | --- | --- | --- |
            %s

            | on | |
            | --- | --- |
            %s
            """;

    private PerformanceFigures() {}

    /** @param seconds of traffic in each round */
    public static String of(List<Figure> figures, Machine machine, int seconds, int rounds) {
        return String.format(
                Locale.ROOT,
                FIGURES,
                rounds,
                Rollouts.REQUESTS_PER_SECOND,
                seconds,
                figures.stream().map(PerformanceFigures::row).collect(Collectors.joining("\n")),
                machine.facts().entrySet().stream()
                        .map(fact -> String.format(Locale.ROOT, "| %s | %s |", fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    private static String row(Figure figure) {
        var what = figure.what().startsWith(" ") ? "&emsp;" + figure.what().strip() : figure.what();
        return String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s |",
                        what,
                        figure.median(),
                        figure.range(),
                        figure.target(),
                        figure.verdict())
                .replaceAll(" +\\|", " |");
    }
}
