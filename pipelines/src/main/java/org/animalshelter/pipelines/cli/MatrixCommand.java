package org.animalshelter.pipelines.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.pipelines.browser.InstalledBrowser;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.AgainOption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.WriteOption;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.JunitFile;
import org.animalshelter.pipelines.matrix.Matrix;
import org.animalshelter.pipelines.matrix.MatrixFigures;
import org.animalshelter.pipelines.matrix.MatrixPage;
import org.animalshelter.pipelines.matrix.States;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.NaiveStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "matrix",
        description = {
            "Tests every frontend, backend and schema of a story with every other, with the toggles off and on.",
            "Each of these combinations is a cell. The exit code is 0 if every cell that production reaches works; other "
                    + "red cells are information. Reuses results that are known from before."
        },
        footer = {
            "",
            "With a report, and one that writes the figures of the story's page:",
            "  ./shelter matrix reminders --html matrix.html",
            "  ./shelter matrix reminders --write"
        })
final class MatrixCommand extends ConsoleCommand {
    @Parameters(paramLabel = "STORY", description = "Name of the story, as listed by './shelter steps'.")
    private String name;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a report to this file.")
    private Path html;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Write the results to this file as JUnit XML, for a CI server.")
    private Path junit;

    @Option(names = "--browser", description = "Also open the pages of each frontend in a browser.")
    private boolean browser;

    @Mixin
    private AgainOption again;

    @Mixin
    private WriteOption write;

    @Override
    int run(Console console) {
        checkWritable("--html", html);
        checkWritable("--junit", junit);
        var library = new Library(Checkout.root());
        var story = library.get(name);
        write.check(name);
        library.naive(name).ifPresent(naive -> console.print(Prologue.of(naive, console.style())));
        var route = BuiltStory.of(story, Checkout.builder(), console);
        var states = States.of(route);
        var cells = cells(library.naive(name).flatMap(NaiveStory::sample).orElse(CellTests.SAMPLE), console);
        again.apply(cells, states.everything());
        int known = cells.known(states.everything());
        var begun = Instant.now();
        var matrix = Matrix.of(states, cells.of(states.everything(), console));
        var took = Duration.between(begun, Instant.now());
        console.print(MatrixTable.of(matrix, console.style()));
        if (html != null) {
            MatrixPage.write(html, name, matrix);
            console.print("\n  The report is in " + html);
        }
        if (junit != null) {
            JunitFile.write(junit, name, matrix);
        }
        if (write.isGiven()) {
            write(matrix, console);
        }
        console.print(String.format(
                Locale.ROOT,
                "\n%s: %s; %,d cells in %.1f s%s",
                name,
                matrix.inWords(),
                matrix.outcomes().size(),
                took.toMillis() / 1000.0,
                known == 0 ? "" : String.format(Locale.ROOT, ", %,d of them known from before", known)));
        return matrix.isGood() ? 0 : 1;
    }

    private void write(Matrix matrix, Console console) {
        try (var scratch = ScratchFolder.temporary("shelter-matrix")) {
            var report = scratch.path().resolve("matrix.html");
            MatrixPage.write(report, name, matrix);
            var page = write.write(name, "", report, picture -> MatrixFigures.of(matrix, picture), console);
            console.print("\n  The figures are in " + page);
        }
    }

    private CellTests cells(SampleData sample, Console console) {
        var home = Checkout.home();
        return browser
                ? CellTests.withPages(
                        home,
                        sample,
                        () -> new InstalledBrowser(Logs.begin(home.resolve("logs/browser.log")), console).get())
                : new CellTests(home, sample);
    }
}
