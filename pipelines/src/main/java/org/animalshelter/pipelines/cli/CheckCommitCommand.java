package org.animalshelter.pipelines.cli;

import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.git.ChangeHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check-commit",
        description = "Checks that a commit changes this component and no other, so that it can be deployed by itself.")
final class CheckCommitCommand extends ConsoleCommand {
    @Parameters(paramLabel = "COMPONENT", description = "db, backend or frontend.")
    private Component component;

    @Option(
            names = "--at",
            paramLabel = "REVISION",
            defaultValue = "HEAD",
            description = "Commit to check (default: ${DEFAULT-VALUE}).")
    private String revision;

    @Override
    int run(Console console) {
        var repository = Checkout.repository();
        console.print(check(repository.history(), component, repository.commit(revision)));
        return 0;
    }

    /**
     * @return a sentence on what the commit changes
     * @throws Failure when it cannot be deployed by itself
     */
    static String check(ChangeHistory history, Component component, String commit) {
        var changed = history.changed(commit);
        if (changed.size() > 1) {
            throw new Failure(history.describe(commit) + " changes "
                    + changed.stream().map(Component::label).collect(Collectors.joining(" and "))
                    + ": make a commit of each, they are deployed one at a time");
        }
        if (!history.changes(commit, component)) {
            throw new Failure(history.describe(commit) + " does not change " + component.label()
                    + ": there is nothing of it to deploy");
        }
        return history.describe(commit) + " changes " + component.label() + " alone";
    }
}
