package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.StoryCheckout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "checkout",
        description = {
            "Moves the working tree to a step of a story, whatever is checked out.",
            "Moves nothing if that would overwrite uncommitted changes or a new file."
        })
final class CheckoutCommand extends ConsoleCommand {
    @Parameters(
            paramLabel = "STEP",
            description = "Tag of the step, such as reminders-1; reminders-0 is the state before the story.")
    private String step;

    @Override
    int run(Console console) {
        console.print(new StoryCheckout(Checkout.root()).checkout(step));
        return 0;
    }
}
