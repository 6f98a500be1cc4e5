package org.animalshelter.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.pipelines.browser.Chromium;
import org.animalshelter.pipelines.browser.InstalledBrowser;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Interruption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.RateOption;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.stage.Film;
import org.animalshelter.pipelines.stage.Recording;
import org.animalshelter.pipelines.stage.Script;
import org.animalshelter.pipelines.stage.Script.Cue;
import org.animalshelter.pipelines.stage.Stage;
import org.animalshelter.pipelines.stage.StageServer;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.NaiveStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stage",
        description = {
            "Performs a story in front of an audience: starts a production of its own before the story, lets virtual "
                    + "volunteers in, and serves a page that draws all of it and is steered by keys.",
            "The naive stories that stand on the story can be performed, too. Runs until Ctrl-C, or until its script ends."
        },
        footer = {"", "Open the page that it names in a browser:", "  ./shelter stage amount-cents"})
final class StageCommand extends ConsoleCommand {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    @Parameters(
            paramLabel = "STORY",
            arity = "0..1",
            defaultValue = "reminders",
            description = "Name of the story, as listed by './shelter steps' (default: ${DEFAULT-VALUE}).")
    private String name;

    @Mixin
    private RateOption rate;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "Port of the page (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "Let phones steer, too, at this address of this machine, on the port after that of the page. Each "
                            + "needs a code that is printed here, and works once.")
    private String address;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description =
                    "Perform what this file says, a cue in each line, and end: next, back, kill, share, diff, page, "
                            + "naive NAME, or wait SECONDS.")
    private Path script;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "In the end, write a recording to this file: a page that shows all of it again by itself. Where its "
                            + "name ends in .gif, write the page beside it, and make a film of it.")
    private Path recording;

    @Override
    int run(Console console) throws IOException, InterruptedException {
        rate.check();
        // That of the remote control is the next one.
        check("--port", port, 0, address == null ? 65_535 : 65_534);
        if (address != null) {
            StageServer.checkAddress(address);
        }
        checkWritable("--record", recording);
        var cues = script == null ? List.<Cue>of() : Script.read(script).cues();
        var programme = programme(console);
        var recorded = new Recording();
        // What is left is removed before Ctrl-C ends all of this.
        try (var interruption = new Interruption()) {
            var home = Files.createTempDirectory("shelter-stage");
            try {
                perform(programme, home, cues, interruption, recorded, console);
            } finally {
                PrivateFiles.delete(home);
            }
            if (recording != null) {
                keep(recorded, console);
            }
        }
        return 0;
    }

    private void perform(
            Stage.Programme programme,
            Path home,
            List<Cue> cues,
            Interruption interruption,
            Recording recorded,
            Console console)
            throws InterruptedException {
        try (var server = new StageServer(port, StageCommand::diff);
                var stage = new Stage(
                        programme,
                        new Stage.House(Checkout.root(), home, Checkout.home(), rate.perSecond(), server.origin()),
                        console.withoutDeploys(),
                        server)) {
            if (recording != null) {
                server.record(recorded);
            }
            server.show(stage);
            stage.begin();
            console.print("\n  " + console.style().strong(name) + " is on stage at " + server.origin() + "\n");
            if (address != null) {
                server.listen(address, line -> console.print("  " + line + "\n"));
            }
            interruption.exitWith(0);
            if (script == null) {
                while (!interruption.await(A_DAY)) {
                    // It is performed until somebody ends it.
                }
            } else {
                play(cues, stage, interruption, console);
            }
        }
    }

    private void keep(Recording recorded, Console console) {
        var page = recording.resolveSibling(recording.getFileName().toString().replaceFirst("\\.gif$", ".html"));
        recorded.write(page);
        console.print("  The recording is in " + page);
        if (!page.equals(recording)) {
            var log = Logs.begin(Checkout.home().resolve("logs/browser.log"));
            try (var chromium = new Chromium(new InstalledBrowser(log, console).get())) {
                console.run("film", status -> new Film(chromium).shoot(page, recorded.length(), recording, status));
            }
            console.print("  The film is in " + recording);
        }
    }

    private static void play(List<Cue> cues, Stage stage, Interruption interruption, Console console)
            throws InterruptedException {
        settle(stage, interruption);
        for (var cue : cues) {
            console.print("  " + cue.what() + " " + (cue.isPause() ? cue.time().toSeconds() + " s" : cue.name()));
            if (cue.isPause()) {
                if (interruption.await(cue.time())) {
                    return;
                }
            } else {
                stage.want(cue.what(), cue.name());
                settle(stage, interruption);
            }
        }
    }

    private static void settle(Stage stage, Interruption interruption) throws InterruptedException {
        while (stage.isBusy() && !interruption.await(A_MOMENT)) {
            // What is under way is waited for.
        }
    }

    private Stage.Programme programme(Console console) {
        var library = new Library(Checkout.root());
        var builder = Checkout.builder();
        var story = BuiltStory.of(library.get(name), builder, console);
        var naive = new LinkedHashMap<NaiveStory, BuiltStory>();
        library.naive().stream()
                .filter(one -> one.base().matches(name + "-\\d+"))
                .forEach(one -> naive.put(one, BuiltStory.of(library.get(one.name()), builder, console)));
        return new Stage.Programme(story, naive);
    }

    private static String diff(String commit) {
        Path root = Checkout.root();
        return new Git(root)
                .output(
                        "diff-tree",
                        "--root",
                        "--no-ext-diff",
                        "--find-renames",
                        "--format=%B",
                        "--patch",
                        "--stat",
                        commit,
                        "--",
                        ":!*/src/test/*",
                        ":!docs");
    }
}
