package org.animalshelter.pipelines.cli.option;

import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.Selection;
import picocli.CommandLine.Option;

/** Tries again what is known. */
public final class AgainOption {
    @Option(names = "--again", description = "Also try again what is known.")
    private boolean again;

    /** Forgets what is known of a plan, if that is wanted. */
    public void apply(CellTests cells, Selection plan) {
        if (again) {
            cells.forget(plan);
        }
    }
}
