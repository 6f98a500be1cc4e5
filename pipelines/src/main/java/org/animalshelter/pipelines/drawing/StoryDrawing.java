package org.animalshelter.pipelines.drawing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.report.Report;
import org.animalshelter.pipelines.story.Operation.RetireFrontend;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;

/**
 * A story in the units of a drawing. Time goes from left to right, a column for each state: the one before the story, and
 * the one after each step. A lane for each component, and one for the operations, show what runs in each state.
 */
public record StoryDrawing(String story, int width, int height, List<Lane> lanes, List<Label> states) {
    private static final int LEFT = 84;
    private static final int COLUMN = 106;
    private static final int ABOVE = 34;
    private static final int LANE = 106;
    private static final int BAR = 78;
    private static final int GAP = 4;
    private static final String OPEN = "earlier pages";
    private static final int PAGES = 18;

    /** @param label what it is the lane of */
    record Lane(int y, String label, List<Bar> bars) {
        public int labelY() {
            return y + BAR / 2 + 5;
        }
    }

    /**
     * Something that runs from one step to another.
     *
     * @param kind how it looks: {@code before} the story, a {@code release}, an {@code operation}, or {@code pages} of an
     *     earlier frontend that are still open
     * @param lines what it is, as far as there is room
     * @param says the same, whole
     */
    record Bar(int x, int y, int width, int height, String kind, List<Label> lines, String says) {}

    record Label(int x, int y, String text) {}

    /**
     * Writes it as an SVG image, for light and dark pages.
     *
     * @throws org.animalshelter.infra.release.Failure when the file cannot be written
     */
    public static void write(Path file, Story story) {
        Report.write(file, StoryDrawing.class, "story.svg", Map.of("drawing", of(story)));
    }

    static StoryDrawing of(Story story) {
        return new Pen(story).drawing();
    }

    private record Pen(Story story) {
        private StoryDrawing drawing() {
            var lanes = new ArrayList<Lane>();
            for (var component : List.of(Component.FRONTEND, Component.BACKEND, Component.DB)) {
                int y = ABOVE + lanes.size() * LANE;
                var bars = new ArrayList<>(releases(component, y));
                if (component == Component.FRONTEND) {
                    bars.addAll(openPages(y + BAR + GAP));
                }
                lanes.add(new Lane(y, component.label(), bars));
            }
            if (story.steps().stream().anyMatch(step -> step.operation().isPresent())) {
                int y = ABOVE + lanes.size() * LANE;
                lanes.add(new Lane(y, "operation", operations(y)));
            }
            return new StoryDrawing(
                    story.name(), x(story.steps().size() + 1), ABOVE + lanes.size() * LANE, lanes, states());
        }

        private List<Label> states() {
            return Stream.iterate(0, number -> number <= story.steps().size(), number -> number + 1)
                    .map(number -> new Label(x(number) + (COLUMN - GAP) / 2, ABOVE - 14, String.valueOf(number)))
                    .toList();
        }

        private List<Bar> releases(Component component, int y) {
            var steps = steps(step -> step.component().equals(Optional.of(component)));
            int begins = steps.isEmpty() ? end() : steps.get(0).number();
            var bars = new ArrayList<Bar>();
            bars.add(bar(0, begins, y, "before", "as before"));
            for (int i = 0; i < steps.size(); i++) {
                int ends = i + 1 < steps.size() ? steps.get(i + 1).number() : end();
                var subject = steps.get(i).subject();
                bars.add(bar(steps.get(i).number(), ends, y, "release", subject.substring(subject.indexOf(':') + 1)));
            }
            return bars;
        }

        /** Pages stay open when a newer frontend is out, until they are retired. */
        private List<Bar> openPages(int y) {
            int newer = steps(step -> step.component().equals(Optional.of(Component.FRONTEND))).stream()
                    .mapToInt(Step::number)
                    .findFirst()
                    .orElse(end());
            int retired = steps(step -> step.operation(RetireFrontend.class).isPresent()).stream()
                    .mapToInt(Step::number)
                    .findFirst()
                    .orElse(end());
            return newer < retired
                    ? List.of(new Bar(
                            x(newer),
                            y,
                            x(retired) - x(newer) - GAP,
                            PAGES,
                            "pages",
                            List.of(new Label(x(newer) + Lines.MARGIN, y + PAGES - 5, OPEN)),
                            "pages of earlier frontends are still open"))
                    : List.of();
        }

        /** A toggle stays as it was switched; other operations are over when they are done. */
        private List<Bar> operations(int y) {
            var bars = new ArrayList<Bar>();
            for (var step : steps(step -> step.operation().isPresent())) {
                bars.add(bar(step.number(), end(step), y, "operation", step.moves()));
            }
            return bars;
        }

        private int end(Step operation) {
            return operation.operation(SwitchToggle.class).isEmpty()
                    ? operation.number() + 1
                    : steps(step -> step.number() > operation.number()
                                    && step.operation().isPresent())
                            .stream()
                            .mapToInt(Step::number)
                            .findFirst()
                            .orElse(end());
        }

        private List<Step> steps(Predicate<Step> chosen) {
            return story.steps().stream().filter(chosen).toList();
        }

        private int end() {
            return story.steps().size() + 1;
        }

        private Bar bar(int from, int to, int y, String kind, String says) {
            int width = x(to) - x(from) - GAP;
            return new Bar(x(from), y, width, BAR, kind, Lines.in(width, x(from), y, says.strip()), says.strip());
        }

        private static int x(int number) {
            return LEFT + number * COLUMN;
        }
    }

    /** Text in a box: SVG does not wrap it. */
    private static final class Lines {
        private static final double LETTER = 6.6;
        private static final int MARGIN = 8;
        private static final int HEIGHT = 17;
        private static final int MOST = 4;

        static List<Label> in(int width, int x, int y, String text) {
            int letters = (int) ((width - 2 * MARGIN) / LETTER);
            var lines = new ArrayList<String>();
            for (var word : text.split(" ")) {
                int last = lines.size() - 1;
                if (last >= 0 && lines.get(last).length() + 1 + word.length() <= letters) {
                    lines.set(last, lines.get(last) + " " + word);
                } else {
                    lines.add(word);
                }
            }
            int shown = Math.min(MOST, lines.size());
            if (lines.size() > MOST) {
                lines.set(MOST - 1, lines.get(MOST - 1) + " …");
            }
            int top = y + (BAR - shown * HEIGHT) / 2 + HEIGHT - 4;
            return Stream.iterate(0, line -> line < shown, line -> line + 1)
                    .map(line -> new Label(x + MARGIN, top + line * HEIGHT, lines.get(line)))
                    .toList();
        }
    }
}
