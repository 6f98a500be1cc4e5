package org.animalshelter.pipelines.matrix;

import picocli.CommandLine.Option;

/** Tries again what is known. */
final class AgainOption {
    @Option(names = "--again", description = "Also try again what is known.")
    private boolean again;

    /** Forgets what is known of a plan, if that is wanted. */
    void apply(Cells cells, Plan plan) {
        if (again) {
            cells.forget(plan);
        }
    }
}
