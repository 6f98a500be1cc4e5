package org.animalshelter.pipelines.cli;

import java.util.concurrent.Callable;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.StoryCheckout;
import picocli.CommandLine.Command;

@Command(
        name = "next",
        description = {
            "Brings the working tree to the next step of the story that is checked out.",
            "Where a file is changed and not committed, or a new one is in the way, nothing is moved."
        })
public final class NextCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.println(new StoryCheckout(Checkout.root(), Checkout.home()).next());
        return 0;
    }
}
