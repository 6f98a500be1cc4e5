package org.animalshelter.pipelines.cli;

import java.util.logging.LogManager;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.ComponentConverter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The one entry: {@code ./shelter SUBCOMMAND}. */
@Command(
        name = "shelter",
        description = "Runs, tests and operates the Animal Shelter Management System on this machine.",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DeployCommand.class,
            TrafficCommand.class,
            ToggleCommand.class,
            BackfillCommand.class,
            RetireCommand.class,
            StepsCommand.class,
            TagCommand.class,
            NextCommand.class,
            PreviousCommand.class,
            CheckoutCommand.class,
            WalkCommand.class,
            StageCommand.class,
            MatrixCommand.class,
            CanIDeployCommand.class,
            OrdersCommand.class,
            PipelineCommand.class,
            OperateCommand.class,
            CheckCommitCommand.class,
            BuildCommand.class,
            VerifyCommand.class,
            TestCommand.class,
            BenchCommand.class,
            CleanCommand.class,
            PreReceiveCommand.class,
            PostReceiveCommand.class
        },
        // What every command has in common.
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Checkout.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Shelter implements Runnable {
    @Spec
    private CommandSpec spec;

    private Shelter() {}

    public static void main(String[] arguments) {
        // Libraries log what people cannot use. What they can use is said by the commands themselves.
        LogManager.getLogManager().reset();
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as it parses and explains itself. */
    public static CommandLine commandLine() {
        var shelter = new CommandLine(new Shelter());
        shelter.getCommandSpec()
                .usageMessage()
                .footer("", "Start with:  ./shelter up", "Get help with:  ./shelter up --help");
        return shelter.setParameterExceptionHandler(new UsageErrorHandler())
                .setExecutionExceptionHandler(new ErrorHandler(Checkout.home().resolve("logs/error.log")))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Component.class, new ComponentConverter());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "missing command");
    }
}
