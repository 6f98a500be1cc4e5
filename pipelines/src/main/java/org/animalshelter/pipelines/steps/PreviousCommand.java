package org.animalshelter.pipelines.steps;

import java.util.concurrent.Callable;
import org.animalshelter.pipelines.Checkout;
import picocli.CommandLine.Command;

@Command(
        name = "previous",
        description = {
            "Brings the working tree to the step before, or to the state before the first step.",
            "Work that is not committed stays: where it would be lost, nothing is moved."
        })
public final class PreviousCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.println(new Walker(Checkout.root(), Checkout.home()).previous());
        return 0;
    }
}
