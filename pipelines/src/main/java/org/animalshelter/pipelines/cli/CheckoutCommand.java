package org.animalshelter.pipelines.cli;

import java.util.concurrent.Callable;
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
public final class CheckoutCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "STEP",
            description = "Such as reminders-1, or reminders-0 for the state before the story.")
    private String step;

    @Override
    public Integer call() {
        System.out.println(new StoryCheckout(Checkout.root(), Checkout.home()).checkout(step));
        return 0;
    }
}
