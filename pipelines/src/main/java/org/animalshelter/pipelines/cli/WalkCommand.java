package org.animalshelter.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.RateOption;
import org.animalshelter.pipelines.cli.option.WriteOption;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.Route;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.walk.Verdict;
import org.animalshelter.pipelines.walk.Walk;
import org.animalshelter.pipelines.walk.WalkFigures;
import org.animalshelter.pipelines.walk.WalkPage;
import org.animalshelter.pipelines.walk.WalkSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "walk",
        description = {
            "Deploys a story step by step to a production of its own, while virtual volunteers use it. Several stories go "
                    + "through the same production, one after another.",
            "Takes each step, undoes it and takes it again (a migration is not undone). Each time, reads back every "
                    + "acknowledged write and compares older data. The exit code is 0 if nothing failed and nothing was lost."
        },
        footer = {
            "",
            "With a report, and one that writes the figures of the story's page:",
            "  ./shelter walk reminders --html walk.html",
            "  ./shelter walk reminders --rate 50 --write"
        })
final class WalkCommand extends ConsoleCommand {

    @Parameters(
            paramLabel = "STORY",
            arity = "1..*",
            description =
                    "Name of the story, as listed by './shelter steps', or of several in the order of the history.")
    private List<String> names;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a report to this file.")
    private Path html;

    @Mixin
    private WriteOption write;

    @Mixin
    private RateOption rate;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the pages, to watch in a browser (default: any free port).")
    private int port;

    @Override
    int run(Console console) throws IOException {
        rate.check();
        check("--port", port, 0, 65_535);
        checkWritable("--html", html);
        if (write.isGiven() && names.size() > 1) {
            throw usageError("--write writes the page of one story: name one");
        }
        var library = new Library(Checkout.root());
        var stories = names.stream().map(library::get).toList();
        write.check(names.get(0));
        var naive = names.stream().flatMap(name -> library.naive(name).stream()).toList();
        naive.forEach(one -> console.print(Prologue.of(one, console.style())));
        var sample =
                naive.stream().flatMap(one -> one.sample().stream()).findFirst().orElse(SampleData.USUAL);
        var home = Files.createTempDirectory("shelter-walk");
        try {
            var route = Route.of(stories, Checkout.builder(), console);
            var report = html == null ? home.resolve("walk.html") : html;
            var verdicts = new ArrayList<Verdict>();
            try {
                walk(route, sample, home, report, console, verdicts);
            } finally {
                // Even if the walk cannot be finished: each step that was taken has its verdict.
                if (!verdicts.isEmpty()) {
                    console.print(WalkTable.of(verdicts, console.style()));
                }
            }
            if (write.isGiven()) {
                var page = write.write(
                        route.name(),
                        " --rate " + rate.perSecond(),
                        report,
                        picture -> WalkFigures.of(verdicts, rate.perSecond(), picture),
                        console);
                console.print("\n  The figures are in " + page);
            }
            boolean good = verdicts.stream().allMatch(Verdict::isGood);
            console.print("\n" + route.name() + (good ? ": " : " ") + WalkSummary.of(verdicts));
            return good ? 0 : 1;
        } finally {
            PrivateFiles.delete(home);
        }
    }

    private void walk(Route route, SampleData sample, Path home, Path report, Console console, List<Verdict> verdicts) {
        var settings = new ProductionSettings(home, port, false, Optional.empty(), sample, route.beginning());
        try (var production = Production.start(settings, console.withoutDeploys())) {
            var page = production.addresses().page();
            console.print("\n  " + console.style().strong(route.name()) + " begins at " + page + "\n");
            var control = Control.of(home);
            var ledger = Runs.newFolder(Checkout.home());
            try (var traffic = Traffic.start(
                    page,
                    List.of(Client.of(route.beginning().get(Component.FRONTEND))),
                    Load.of(rate.perSecond()),
                    ledger)) {
                var walk = new Walk(control, traffic, home.resolve("logs"), console);
                for (var story : route.stories()) {
                    for (var step : story.story().steps()) {
                        verdicts.add(walk.take(step, story.release(step)));
                    }
                }
                WalkPage.write(report, route.name(), verdicts, traffic.timeline());
                if (html != null) {
                    console.print("\n  The report is in " + html + ", the ledger in " + ledger);
                }
            }
        }
    }
}
