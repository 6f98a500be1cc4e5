package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.StoryCheckout;
import picocli.CommandLine.Command;

@Command(
        name = "previous",
        description = {
            "Moves the working tree to the previous step, or to the state before the first step.",
            "Moves nothing if that would overwrite uncommitted changes or a new file."
        })
final class PreviousCommand extends ConsoleCommand {
    @Override
    int run(Console console) {
        console.print(new StoryCheckout(Checkout.root()).previous());
        return 0;
    }
}
