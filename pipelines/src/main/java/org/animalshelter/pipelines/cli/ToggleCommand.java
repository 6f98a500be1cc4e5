package org.animalshelter.pipelines.cli;

import java.util.List;
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
        var production = home.control();
        wanted.ifPresentOrElse(
                toggle -> {
                    production.turn(toggle);
                    console.print(toggle.name() + (toggle.on() ? " is on" : " is off"));
                },
                () -> console.print(list(production.toggles())));
        return 0;
    }

    private static String list(List<Toggle> all) {
        var table = new Table("l  l");
        all.forEach(toggle -> table.row(toggle.name(), toggle.inWords()));
        return all.isEmpty() ? "There are no toggles yet. Create one:  ./shelter toggle hello on" : table.toString();
    }
}
