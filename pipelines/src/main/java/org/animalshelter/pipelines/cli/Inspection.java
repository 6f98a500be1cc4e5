package org.animalshelter.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.ChangeHistory;
import org.animalshelter.pipelines.story.Remark;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Stories;
import org.animalshelter.pipelines.story.Story;
import org.animalshelter.pipelines.story.StoryCheck;

/** Looks at everything that could be wrong with stories, and tells all of it: a line for each step, then the rest. */
final class Inspection {
    private final StoryCheck check;
    private final Console console;

    Inspection(ChangeHistory history, Console console) {
        this.check = new StoryCheck(history);
        this.console = console;
    }

    /** @return all that is wrong */
    List<String> of(Stories stories) {
        List<String> problems = new ArrayList<>();
        stories.checked().forEach(story -> problems.addAll(tell(story)));
        stories.problems().stream().map(Remark::sentence).forEach(problem -> problems.add(wrong(problem)));
        return problems;
    }

    private List<String> tell(Story story) {
        var problems = new ArrayList<String>();
        check.steps(story).forEach((step, wrong) -> {
            if (wrong.isEmpty()) {
                console.print(console.style().good("✓") + " " + inWords(step));
            }
            wrong.forEach(this::wrong);
            problems.addAll(wrong);
        });
        check.between(story).forEach(problem -> problems.add(wrong(problem)));
        return problems;
    }

    private String wrong(String problem) {
        console.print(console.style().bad("✗") + " " + problem);
        return problem;
    }

    private static String inWords(Step step) {
        return step.tag()
                + step.component()
                        .map(component -> " changes " + component.label() + " alone")
                        .orElse(" deploys nothing: " + step.moves());
    }
}
