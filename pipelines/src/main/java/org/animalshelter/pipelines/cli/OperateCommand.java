package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.List;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.story.Delivery;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Operation.Backfill;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "operate",
        description = {
            "Performs the operation of a commit on the running production: a toggle, a backfill, or the retirement of pages.",
            "The commit's message has a line such as 'Operation: toggle reminders on'. What is done already is not done "
                    + "again."
        })
final class OperateCommand extends ConsoleCommand {
    private static final Duration RETIRED_WITHIN = Duration.ofMinutes(10);

    @Option(
            names = "--at",
            paramLabel = "REVISION",
            defaultValue = "HEAD",
            description = "Step, commit or tag (default: ${DEFAULT-VALUE}).")
    private String revision;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        var delivery = Delivery.of(Checkout.git(), Checkout.commit(revision));
        var operation = delivery.operation()
                .orElseThrow(() ->
                        new Failure(delivery.describe() + " has no line 'Operation:': it moves " + delivery.moves()
                                + ", and './shelter pipeline --at " + revision + "' takes it to production"));
        perform(operation, home.control(), console);
        console.print(operation.inWords() + " is done");
        return 0;
    }

    private static void perform(Operation operation, Control control, Console console) {
        if (operation instanceof SwitchToggle toggle) {
            if (!control.toggle(toggle.toggle().name()).equals(toggle.toggle())) {
                control.turn(toggle.toggle());
            }
        } else if (operation instanceof Backfill backfill) {
            control.backfill(backfill.name(), List.of(), console);
        } else {
            control.retireFrontend(RETIRED_WITHIN, console);
        }
    }
}
