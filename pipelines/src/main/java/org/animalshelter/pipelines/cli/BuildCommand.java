package org.animalshelter.pipelines.cli;

import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.ComponentConverter;
import org.animalshelter.pipelines.release.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "build",
        description = {
            "Builds releases, each content once, and prints where they are.",
            "Reuses a release that was built before from the same content, whatever the commit."
        })
final class BuildCommand extends ConsoleCommand {
    @Parameters(
            paramLabel = "COMPONENT",
            arity = "0..*",
            description = "db, backend or frontend (default: all of them).")
    private List<String> names = List.of();

    @Option(
            names = "--at",
            paramLabel = "REVISION",
            description = "Step, commit or tag (repeatable; default: the working tree, with uncommitted changes).")
    private List<String> revisions = List.of();

    @Override
    int run(Console console) {
        var components = components();
        var repository = Checkout.repository();
        var trees = revisions.isEmpty()
                ? List.of(repository.workingTree())
                : revisions.stream().map(Checkout::commit).toList();
        var releases = Checkout.builder().releases(sources(components, trees), console);
        var table = new Table("l  l  l");
        releases.forEach((source, release) -> table.row(
                source.component().label(), release.name(), Checkout.root().relativize(release.artifact())));
        console.print(table.toString());
        return 0;
    }

    /** Not converted by the parser, which would take a name that it cannot convert for a stray argument. */
    private List<Component> components() {
        try {
            return names.isEmpty()
                    ? List.of(Component.values())
                    : names.stream().map(new ComponentConverter()::convert).toList();
        } catch (TypeConversionException e) {
            throw usageError(e.getMessage());
        }
    }

    private static List<Source> sources(List<Component> components, List<String> trees) {
        return trees.stream()
                .flatMap(tree -> components.stream().map(component -> new Source(component, tree)))
                .toList();
    }
}
