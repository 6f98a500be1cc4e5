package org.animalshelter.pipelines.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.drawing.StoryDrawing;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.story.Ahead;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.Remark;
import org.animalshelter.pipelines.story.StepBuilds;
import org.animalshelter.pipelines.story.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "steps",
        description = {
            "Lists the stories in the history that is checked out, and the steps of each.",
            "A step has a tag, a commit, and a component that it deploys or an operation.",
            "A naive story breaks something: its steps are patches, which become commits when it is named."
        })
final class StepsCommand extends ConsoleCommand {
    @Parameters(paramLabel = "STORY", arity = "0..1", description = "Only this story (default: all).")
    private String name;

    @Option(names = "--json", description = "Print JSON, for other programs.")
    private boolean json;

    @Option(
            names = "--check",
            description =
                    "Check that a step changes its component alone, that no commit between steps changes two, and that "
                            + "patches can be replayed.")
    private boolean check;

    @Option(
            names = "--build",
            description =
                    "With --check: also build what each step deploys, and run the tests of its component, unless it was "
                            + "built, or passed, before.")
    private boolean build;

    @Option(
            names = "--drawing",
            paramLabel = "FILE",
            description = "Draw STORY as an SVG image into this file: what runs with what, from step to step.")
    private Path drawing;

    private Library library;

    @Override
    int run(Console console) {
        if (json && check) {
            throw usageError("--json and --check exclude each other: choose one of them");
        }
        if (build && !check) {
            throw usageError("--build needs --check: give both");
        }
        if (drawing != null && name == null) {
            throw usageError(
                    "--drawing draws one story: name it, as in './shelter steps reminders --drawing " + drawing + "'");
        }
        checkWritable("--drawing", drawing);
        library = new Library(Checkout.root());
        var stories = stories();
        if (drawing != null) {
            StoryDrawing.write(drawing, library.get(name));
        }
        if (check) {
            return check(stories, console);
        }
        if (json) {
            console.print(StepsJson.of(stories.noting(ahead(stories)), naive()));
        } else {
            warn(stories.notes());
            var list = list(stories, console.style());
            if (!list.isEmpty()) {
                console.print(list.stripTrailing());
            }
            warn(stories.problems());
        }
        return stories.problems().isEmpty() ? 0 : 1;
    }

    static void warn(List<Remark> remarks) {
        remarks.forEach(remark -> System.err.println(remark.sentence()));
    }

    private int check(Stories stories, Console console) {
        warn(stories.notes());
        var repository = Checkout.repository();
        var problems = new ArrayList<String>(new Inspection(repository.history(), console).of(stories));
        if (build) {
            problems.addAll(build(stories, repository, console));
        }
        console.print(summary(stories, problems));
        return problems.isEmpty() ? 0 : 1;
    }

    private static List<String> build(Stories stories, Repository repository, Console console) {
        var steps = stories.checked().flatMap(story -> story.steps().stream()).toList();
        var problems = new StepBuilds(repository, Checkout.builder(), Checkout.home(), console).problems(steps);
        problems.forEach(problem -> console.print(console.style().bad("✗") + " " + problem));
        return problems;
    }

    private String summary(Stories stories, List<String> problems) {
        if (problems.isEmpty()) {
            return stories.all().isEmpty() ? noStory() : "No problems found.";
        }
        return problems.size() == 1 ? "1 problem found." : problems.size() + " problems found.";
    }

    private Stories stories() {
        var all = library.branches().reached();
        if (name == null) {
            return all.withProblems(library.naiveProblems(check));
        }
        if (!all.knows(name)) {
            return Stories.of(List.of(library.get(name)));
        }
        return check ? all.about(name) : all.only(name);
    }

    /** Where all are asked for. */
    private List<NaiveStory> naive() {
        return name == null ? library.naive() : List.of();
    }

    private String list(Stories stories, Style style) {
        var table = new StepTable(style, Checkout.repository().commit("HEAD"));
        var list = table.of(stories.all()) + table.ofNaive(naive());
        return stories.all().isEmpty() && stories.problems().isEmpty()
                ? noStory() + "\n" + list
                : list
                        + ahead(stories).stream()
                                .map(remark -> "\n" + remark.sentence() + "\n")
                                .collect(Collectors.joining());
    }

    /** Of one story that is named all is told that there is. */
    private List<Remark> ahead(Stories stories) {
        var ahead = new Ahead(library.branches());
        return name == null ? ahead.of(stories) : ahead.goingOn(stories);
    }

    private String noStory() {
        var beginning = new Ahead(library.branches()).beginning();
        return beginning.isEmpty()
                ? "This history has no story yet: " + Stories.HOW_TO
                : beginning.stream().map(Remark::sentence).collect(Collectors.joining(System.lineSeparator()));
    }
}
