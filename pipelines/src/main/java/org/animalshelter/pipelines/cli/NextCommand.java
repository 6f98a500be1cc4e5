package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.StoryCheckout;
import picocli.CommandLine.Command;

@Command(
        name = "next",
        description = {
            "Moves the working tree to the next step of the story that is checked out.",
            "Moves nothing if that would overwrite uncommitted changes or a new file."
        })
final class NextCommand extends ConsoleCommand {
    @Override
    int run(Console console) {
        console.print(new StoryCheckout(Checkout.root()).next());
        return 0;
    }
}
