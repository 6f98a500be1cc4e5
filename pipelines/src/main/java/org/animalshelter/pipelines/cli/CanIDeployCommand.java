package org.animalshelter.pipelines.cli;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.router.OpenPages;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.AgainOption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.ReleaseArguments;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.Matrix;
import org.animalshelter.pipelines.matrix.State;
import org.animalshelter.pipelines.matrix.States;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "can-i-deploy",
        description = {
            "Checks whether a release works with what production runs now, without touching production.",
            "Tests the cells (one frontend, backend, schema and toggle state each) that a deploy, and going back, would "
                    + "pass through. The exit code is 0 for yes."
        },
        footer = {
            "",
            "For the working tree, and for a tag:",
            "  ./shelter can-i-deploy backend",
            "  ./shelter can-i-deploy backend --at reminders-2"
        })
final class CanIDeployCommand extends ConsoleCommand {
    @Mixin
    private ReleaseArguments which;

    @Mixin
    private HomeOption home;

    @Mixin
    private AgainOption again;

    @Override
    int run(Console console) {
        var component = which.component();
        var control = home.control();
        var running = control.status().releases();
        var candidate = which.release(running, console);
        var what = component.label() + " " + candidate.name();
        if (candidate.equals(running.get(component))) {
            console.print(what + " is already running");
            return 0;
        }
        var states = states(running, openPages(control.status()), candidate, control.toggles());
        var cells = new CellTests(Checkout.home());
        again.apply(cells, states.onTheWay());
        var matrix = Matrix.of(states, cells.of(states.onTheWay(), console));
        if (!matrix.isGood()) {
            console.print(inWords(matrix));
            throw new Failure("no: " + what + " does not work with what production runs: "
                    + matrix.redOnTheWay().get(0).why());
        }
        console.print("yes: " + what + " works with what production runs: " + matrix.inWords());
        return 0;
    }

    /** Earlier frontend releases whose pages are open. */
    private List<Release> openPages(Status status) {
        var open = status.pages().stream()
                .filter(pages -> pages.open() > 0)
                .map(OpenPages.Seen::release)
                .collect(Collectors.toSet());
        return Production.releasesOf(home.path(), Component.FRONTEND).stream()
                .filter(release -> open.contains(release.name()) && Files.isDirectory(release.artifact()))
                .toList();
    }

    private States states(
            Map<Component, Release> running, List<Release> open, Release candidate, List<Toggle> toggles) {
        var seen = new HashSet<Boolean>();
        toggles.forEach(toggle -> seen.addAll(States.seen(toggle)));
        var switches = seen.isEmpty() ? Set.of(false) : seen;
        var now = State.before("now", running, switches).withOpen(open);
        return new States(
                List.of(now, now.next("then", which.component().label()).with(which.component(), candidate)),
                toggles.stream().map(Toggle::name).toList());
    }

    private static String inWords(Matrix matrix) {
        return matrix.redOnTheWay().stream()
                .flatMap(reason -> Stream.concat(
                        Stream.of("  " + reason.why()), reason.cells().stream().map(cell -> "    " + cell)))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
