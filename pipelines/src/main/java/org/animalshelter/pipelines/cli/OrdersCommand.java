package org.animalshelter.pipelines.cli;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.option.AgainOption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.Orders;
import org.animalshelter.pipelines.matrix.Outcome;
import org.animalshelter.pipelines.release.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "orders",
        description = {
            "Lists the orders in which the components that differ between two states can be deployed.",
            "Tests every order, one component at a time, with all toggles off, and shows the cell at which an unsafe one "
                    + "breaks. The exit code is 0 if at least one order is safe."
        },
        footer = {"", "From the state before a story to its end:", "  ./shelter orders reminders-0 reminders-5"})
final class OrdersCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "FROM", description = "State that production is in: a step, commit or tag.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "State to deploy: a step, commit or tag.")
    private String to;

    @Mixin
    private AgainOption again;

    @Override
    int run(Console console) {
        var repository = Checkout.repository();
        var before = Checkout.commit(from);
        var after = Checkout.commit(to);
        if (sameReleases(repository, before, after)) {
            console.print(from + " and " + to + " deploy the same releases");
            return 0;
        }
        var sources = Stream.concat(Source.all(before).stream(), Source.all(after).stream())
                .toList();
        var releases = Checkout.builder().releases(sources, console);
        var orders = Orders.between(Source.releases(before, releases), Source.releases(after, releases));
        var cells = new CellTests(Checkout.home());
        again.apply(cells, orders.selection());
        var outcomes = cells.of(orders.selection(), console);
        orders.all().forEach(order -> console.print(inWords(order, outcomes, console.style())));
        boolean one =
                orders.all().stream().anyMatch(order -> order.breaksAt(outcomes).isEmpty());
        return one ? 0 : 1;
    }

    private static boolean sameReleases(Repository repository, String before, String after) {
        return Stream.of(Component.values())
                .allMatch(component ->
                        repository.contentOf(component, before).equals(repository.contentOf(component, after)));
    }

    private static String inWords(Orders.Order order, Map<Cell, Outcome> outcomes, Style style) {
        var line = order.components().stream().map(Component::label).collect(Collectors.joining(", then "));
        return order.breaksAt(outcomes)
                .map(at -> style.bad("✗ " + line) + ": breaks at " + at.at() + "\n    " + at.why() + "\n    "
                        + style.faint(at.cell().toString()))
                .orElse(style.good("✓ " + line) + ": safe");
    }
}
