package org.animalshelter.pipelines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Remark;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Stories;
import org.animalshelter.pipelines.story.Story;

/** Stories for other programs. What is here stays; more may come. */
final class StepsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private StepsJson() {}

    private record All(List<Told> stories, List<Naive> naive, List<String> notes, List<String> problems) {}

    private record Naive(String name, String title, String base, int patches) {
        static Naive of(NaiveStory story) {
            return new Naive(
                    story.name(), story.title(), story.base(), story.patches().size());
        }
    }

    private record Told(String name, boolean naive, String base, List<Line> steps) {
        static Told of(Story story) {
            return new Told(
                    story.name(),
                    story.naive(),
                    story.base(),
                    story.steps().stream().map(Line::of).toList());
        }
    }

    /** @param component or operation is null */
    private record Line(String tag, int number, String component, String operation, String subject, String commit) {
        static Line of(Step step) {
            return new Line(
                    step.tag(),
                    step.number(),
                    step.component().map(Component::label).orElse(null),
                    step.operation().map(Operation::inWords).orElse(null),
                    step.subject(),
                    step.commit());
        }
    }

    /** @param naive those that were not replayed */
    static String of(Stories stories, List<NaiveStory> naive) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new All(
                            stories.all().stream().map(Told::of).toList(),
                            naive.stream().map(Naive::of).toList(),
                            stories.notes().stream().map(Remark::sentence).toList(),
                            stories.problems().stream().map(Remark::sentence).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
