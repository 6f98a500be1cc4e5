package org.animalshelter.pipelines.matrix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.cli.option.ComponentConverter;
import org.animalshelter.pipelines.release.Source;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;

/** Stories that a test tells in a few words, with releases that nobody has built. */
public final class Told {
    private Told() {}

    /** @param moves of each step: a component, or an operation such as {@code toggle greeting on} */
    public static States story(String... moves) {
        List<Step> steps = new ArrayList<>();
        Map<Source, Release> releases = new HashMap<>();
        for (Component component : Component.values()) {
            releases.put(new Source(component, "c0"), release(component, 0));
        }
        for (int number = 1; number <= moves.length; number++) {
            String move = moves[number - 1];
            boolean operation = move.contains(" ");
            Optional<Component> component =
                    operation ? Optional.empty() : Optional.of(new ComponentConverter().convert(move));
            String commit = "c" + number;
            steps.add(new Step(
                    "story",
                    number,
                    "do it",
                    commit,
                    component,
                    operation ? Optional.of(Operation.of(move)) : Optional.empty()));
            int state = number;
            component.ifPresent(one -> releases.put(new Source(one, commit), release(one, state)));
        }
        return States.of(new BuiltStory(new Story("story", "c0", steps, false), releases));
    }

    /** The release of a component that came with a state. */
    public static Release release(Component component, int state) {
        String name = component.label().charAt(0) + "" + state;
        return new Release(name, Path.of("/releases", component.label(), name));
    }

    static Cell cell(int frontend, int backend, int schema, boolean toggles) {
        return new Cell(
                release(Component.FRONTEND, frontend),
                release(Component.BACKEND, backend),
                SchemaState.of(release(Component.DB, schema)),
                toggles);
    }

    public static Matrix matrix(States states, Predicate<Cell> red) {
        Map<Cell, Outcome> outcomes = new LinkedHashMap<>();
        states.everything()
                .cells()
                .forEach(one -> outcomes.put(
                        one,
                        red.test(one)
                                ? Outcome.red("greet", "greet: GET /api/greeting answers 404")
                                : Outcome.green(Duration.ofMillis(250))));
        return Matrix.of(states, outcomes);
    }
}
