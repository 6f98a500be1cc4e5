package org.animalshelter.pipelines.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.pipeline.Pipeline;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.pipeline.PipelineRun;
import org.animalshelter.pipelines.pipeline.PipelineRun.Stopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pipeline",
        description = {
            "Takes the newest commit that changes a component to the running production, stage by stage.",
            "Ends at the first stage that fails. Before the deploy, production stays as it was. A failed deploy is rolled "
                    + "back, and so is a release that fails afterwards; a migration is not.",
            "The stages are in pipelines/COMPONENT.yml."
        })
final class PipelineCommand extends ConsoleCommand {
    @Parameters(paramLabel = "COMPONENT", description = "db, backend or frontend.")
    private Component component;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        Tools.check();
        var root = Checkout.root();
        var pipeline = Pipeline.of(component.label(), root);
        var history = Checkout.repository().history();
        var commit = history.lastChange(component);
        console.print(console.style().strong(component.label()) + " at " + history.describe(commit));
        var variables =
                Map.of("COMMIT", commit, HomeOption.VARIABLE, home.path().toString());
        var stopped = new PipelineRun(pipeline, root, Checkout.home().resolve("logs"), variables, console).run();
        stopped.ifPresent(at -> console.print(inWords(at, console.style())));
        return stopped.isEmpty() ? 0 : 1;
    }

    static String inWords(Stopped at, Style style) {
        var notRun = at.notRun().stream().map(Stage::name).collect(Collectors.joining(", "));
        return "\n" + at.failure().getMessage().indent(2)
                + style.bad(at.stage().name() + " failed")
                + at.rollback().map(", "::concat).orElse("")
                + ", its output is in " + at.log()
                + (notRun.isEmpty() ? "" : "\nNot run: " + notRun);
    }
}
