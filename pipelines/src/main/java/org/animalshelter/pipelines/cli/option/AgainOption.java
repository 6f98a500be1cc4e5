package org.animalshelter.pipelines.cli.option;

import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.Selection;
import picocli.CommandLine.Option;

/** Tests known cells again. */
public final class AgainOption {
    @Option(names = "--again", description = "Test again even if the result is known.")
    private boolean again;

    /** Forgets the known results of a selection, if the option is given. */
    public void apply(CellTests cells, Selection selection) {
        if (again) {
            cells.forget(selection);
        }
    }
}
