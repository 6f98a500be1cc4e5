package org.animalshelter.pipelines.cli.option;

import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Repository;
import picocli.CommandLine.Option;

/** Which sources are meant. */
public final class AtOption {
    @Option(
            names = "--at",
            paramLabel = "REVISION",
            description = "Step, commit or tag (default: the working tree, with uncommitted changes).")
    private String revision;

    public boolean isGiven() {
        return revision != null;
    }

    /** What was given. */
    public Optional<String> revision() {
        return Optional.ofNullable(revision);
    }

    /** @throws Failure when there is no such commit */
    public String treeIn(Repository repository) {
        return revision == null ? repository.workingTree() : Checkout.commit(revision);
    }
}
