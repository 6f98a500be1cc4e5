package org.animalshelter.pipelines.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Stories;
import org.animalshelter.pipelines.story.Story;

/** Stories for other programs. What is here stays; more may come. */
final class StepsJson {
    private StepsJson() {}

    /** @param naive those that were not replayed */
    static String of(Stories stories, List<NaiveStory> naive) {
        var json = JsonNodeFactory.instance.objectNode();
        var told = json.putArray("stories");
        stories.all().forEach(story -> tell(story, told.addObject()));
        var kept = json.putArray("naive");
        naive.forEach(story -> kept.addObject()
                .put("name", story.name())
                .put("title", story.title())
                .put("base", story.base())
                .put("patches", story.patches().size()));
        var notes = json.putArray("notes");
        stories.notes().forEach(note -> notes.add(note.sentence()));
        var problems = json.putArray("problems");
        stories.problems().forEach(problem -> problems.add(problem.sentence()));
        return json.toPrettyString();
    }

    private static void tell(Story story, ObjectNode json) {
        json.put("name", story.name()).put("naive", story.naive()).put("base", story.base());
        var steps = json.putArray("steps");
        story.steps().forEach(step -> tell(step, steps.addObject()));
    }

    private static void tell(Step step, ObjectNode json) {
        json.put("tag", step.tag())
                .put("number", step.number())
                .put("component", step.component().map(Component::label).orElse(null))
                .put("operation", step.operation().map(Operation::inWords).orElse(null))
                .put("subject", step.subject())
                .put("commit", step.commit());
    }
}
