package org.animalshelter.pipelines.cli;

import java.util.Locale;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.story.Branches;
import org.animalshelter.pipelines.story.StepTags;
import org.animalshelter.pipelines.story.StepTags.Fate;
import org.animalshelter.pipelines.story.StepTags.Tag;
import org.animalshelter.pipelines.story.Stories;
import picocli.CommandLine.Command;

@Command(
        name = "tag",
        description = {
            "Creates a git tag for each step of the stories in this clone, and STORY-0 for the state before each.",
            "The same history gets the same tags in every clone, however often this is run.",
            "Keeps tags that it did not create."
        })
final class TagCommand extends ConsoleCommand {
    @Override
    int run(Console console) {
        var branches = Branches.of(Checkout.root());
        var stories = branches.current();
        var tags = new StepTags(Checkout.root()).bring(branches);
        if (tags.isEmpty() && stories.problems().isEmpty()) {
            console.print("There is nothing to tag: " + Stories.HOW_TO);
        }
        tags.forEach(tag -> console.print(inWords(tag)));
        StepsCommand.warn(stories.notes());
        StepsCommand.warn(stories.problems());
        return stories.problems().isEmpty() && tags.stream().noneMatch(tag -> tag.fate() == Fate.FOREIGN) ? 0 : 1;
    }

    private static String inWords(Tag tag) {
        boolean foreign = tag.fate() == Fate.FOREIGN;
        var fate = foreign ? "left" : tag.fate().name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%-8s %s %s", fate, tag.commit().substring(0, 7), tag.name())
                + (foreign
                        ? ", which is not the step and was not created by this command: 'git tag -d " + tag.name()
                                + "' makes room"
                        : "");
    }
}
