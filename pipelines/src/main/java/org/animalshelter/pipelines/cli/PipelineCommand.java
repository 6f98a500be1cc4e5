package org.animalshelter.pipelines.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.TakenByHand;
import org.animalshelter.pipelines.pipeline.Pipeline;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.pipeline.PipelineRun;
import org.animalshelter.pipelines.pipeline.PipelineRun.Stopped;
import org.animalshelter.pipelines.pipeline.StageVariables;
import org.animalshelter.pipelines.story.Delivery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pipeline",
        description = {
            "Takes a commit to the running production, stage by stage: what 'git push production' does with each commit.",
            "Ends at the first stage that fails. Before the deploy, production stays as it was. A failed deploy is rolled "
                    + "back, and so is a release that fails afterwards; a migration is not.",
            "The stages are in pipelines/COMPONENT.yml, and those of operations in pipelines/operation.yml."
        },
        footer = {
            "",
            "The newest commit that changes the backend, then a commit whatever it moves:",
            "  ./shelter pipeline backend",
            "  ./shelter pipeline --at HEAD"
        })
final class PipelineCommand extends ConsoleCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which;

    static final class Which {
        @Parameters(
                paramLabel = "COMPONENT",
                description = "db, backend or frontend: take the newest commit that changes it.")
        private Component component;

        @Option(
                names = "--at",
                paramLabel = "COMMIT",
                description = "Take this commit, through the pipeline of what it moves: a component, an operation, or "
                        + "nothing. If the line has stopped at it, the line goes on afterwards.")
        private String commit;
    }

    @Mixin
    private HomeOption home;

    /** @param git of a repository that has the commit */
    private record Wanted(Git git, String commit) {}

    @Override
    int run(Console console) {
        Tools.check();
        var wanted = which.component == null
                ? commit(which.commit)
                : new Wanted(Checkout.git(), Checkout.repository().history().lastChange(which.component));
        var delivery = Delivery.of(wanted.git(), wanted.commit());
        console.print(console.style().strong(delivery.moves()) + " at " + delivery.describe());
        for (var pipeline : delivery.pipelines()) {
            var stopped = run(pipeline, wanted, console);
            if (stopped.isPresent()) {
                console.print(inWords(stopped.get(), console.style()));
                return 1;
            }
        }
        TakenByHand.add(home.path(), delivery.commit());
        return 0;
    }

    /** What waits in the line may have been pushed from another clone. */
    private Wanted commit(String revision) {
        try {
            return new Wanted(Checkout.git(), Checkout.commit(revision));
        } catch (Failure unknown) {
            var line = LineRepository.of(home.path());
            if (!line.exists()) {
                throw unknown;
            }
            return new Wanted(line.git(), Repository.of(line.git()).commit(revision));
        }
    }

    private Optional<Stopped> run(String pipeline, Wanted wanted, Console console) {
        Path root = Checkout.root();
        return new PipelineRun(
                        Pipeline.of(pipeline, root),
                        root,
                        Checkout.home().resolve("logs"),
                        StageVariables.of(
                                wanted.commit(), home.path(), wanted.git().root()),
                        console)
                .run();
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
