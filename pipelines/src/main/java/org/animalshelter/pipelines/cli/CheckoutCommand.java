package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.StoryCheckout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "checkout",
        description = {
            "Brings the working tree to a step of a story, whatever is checked out.",
            "Where a file is changed and not committed, or a new one is in the way, nothing is moved."
        })
final class CheckoutCommand extends ConsoleCommand {
    @Parameters(
            paramLabel = "STEP",
            description = "Such as reminders-1, or reminders-0 for the state before the story.")
    private String step;

    @Override
    int run(Console console) {
        console.print(new StoryCheckout(Checkout.root(), Checkout.home()).checkout(step));
        return 0;
    }
}
