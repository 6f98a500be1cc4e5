package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.StoryCheckout;
import picocli.CommandLine.Command;

@Command(
        name = "previous",
        description = {
            "Brings the working tree to the step before, or to the state before the first step.",
            "Where a file is changed and not committed, or a new one is in the way, nothing is moved."
        })
final class PreviousCommand extends ConsoleCommand {
    @Override
    int run(Console console) {
        console.print(new StoryCheckout(Checkout.root(), Checkout.home()).previous());
        return 0;
    }
}
