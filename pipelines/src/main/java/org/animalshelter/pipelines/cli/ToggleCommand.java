package org.animalshelter.pipelines.cli;

import java.util.List;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.ToggleArguments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "toggle",
        description = {
            "Turns a toggle of the running production on or off, and creates it if it is missing.",
            "Lists the toggles if no name is given."
        },
        footer = {
            "",
            "A test group, then half of the users, then everyone:",
            "  ./shelter toggle hello on --for ada --for ben",
            "  ./shelter toggle hello on --percent 50",
            "  ./shelter toggle hello on"
        })
final class ToggleCommand extends ConsoleCommand {
    @Mixin
    private ToggleArguments arguments;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        var wanted = arguments.toggle();
        var production = Control.of(home.path());
        if (wanted.isPresent()) {
            bring(production, wanted.get(), console);
        } else {
            list(production.toggles(), console);
        }
        return 0;
    }

    private static void bring(Control production, Toggle toggle, Console console) {
        production.turn(toggle);
        console.print(toggle.name() + (toggle.on() ? " is on" : " is off"));
    }

    private static void list(List<Toggle> all, Console console) {
        if (all.isEmpty()) {
            console.print("There are no toggles yet. Create one:  ./shelter toggle hello on");
            return;
        }
        var table = new Table("l  l");
        all.forEach(toggle -> table.row(toggle.name(), toggle.inWords()));
        console.print(table.toString());
    }
}
