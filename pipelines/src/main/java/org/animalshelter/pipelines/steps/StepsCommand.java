package org.animalshelter.pipelines.steps;

import java.util.concurrent.Callable;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.console.Style;
import org.animalshelter.pipelines.release.Repository;
import org.animalshelter.pipelines.story.Remark;
import org.animalshelter.pipelines.story.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "steps",
        description = {
            "Lists the stories of the history that is checked out, and the steps of each:",
            "what a step is called, what it deploys or operates, and its commit."
        })
public final class StepsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STORY", arity = "0..1", description = "Only this story (default: all).")
    private String name;

    @Option(names = "--json", description = "For other programs.")
    private boolean json;

    @Override
    public Integer call() {
        Stories stories = stories();
        if (json) {
            System.out.println(StepsJson.of(stories));
        } else {
            stories.notes().stream().map(Remark::sentence).forEach(System.err::println);
            list(stories);
            stories.problems().stream().map(Remark::sentence).forEach(System.err::println);
        }
        return stories.problems().isEmpty() ? 0 : 1;
    }

    private Stories stories() {
        Stories all = Stories.at(Checkout.root(), "HEAD");
        return name == null ? all : all.only(name);
    }

    private static void list(Stories stories) {
        if (stories.all().isEmpty() && stories.problems().isEmpty()) {
            System.out.println("This history has no story yet: " + Stories.HOW_TO);
        }
        String head = Repository.at(Checkout.root()).commit("HEAD");
        System.out.print(new StepTable(new Style(Checkout.onTerminal()), head).of(stories.all()));
    }
}
