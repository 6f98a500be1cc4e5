package org.animalshelter.pipelines.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.pipeline.Pipeline;
import org.animalshelter.pipelines.pipeline.PipelineRun;
import org.animalshelter.pipelines.release.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pipeline",
        description = {
            "Takes the newest commit of a component to the running production, stage by stage.",
            "A stage that fails stops the pipeline, and production stays as it was.",
            "The stages are in pipelines/COMPONENT.yml."
        })
public final class PipelineCommand implements Callable<Integer> {
    @Parameters(paramLabel = "COMPONENT", description = "db, backend or frontend.")
    private Component component;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        Tools.check();
        Path root = Checkout.root();
        Pipeline pipeline = Pipeline.of(component, root);
        History history = Checkout.repository().history();
        String commit = history.lastChange(component);
        try (Console console = new Console(System.out, Checkout.onTerminal())) {
            console.print(console.style().strong(component.label()) + " at " + history.describe(commit));
            Map<String, String> variables =
                    Map.of("COMMIT", commit, HomeOption.VARIABLE, home.path().toString());
            return new PipelineRun(root, Checkout.home().resolve("logs"), variables, console).run(pipeline) ? 0 : 1;
        }
    }
}
