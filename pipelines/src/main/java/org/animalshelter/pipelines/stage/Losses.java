package org.animalshelter.pipelines.stage;

import org.animalshelter.pipelines.traffic.Audit;

/**
 * What audits found to be wrong, each thing once.
 *
 * @param lost missing, doubled, altered or unread
 * @param example the first of them, in words; empty where there is none
 */
record Losses(long lost, String example) {
    static final Losses NONE = new Losses(0, "");

    Losses and(Audit audit) {
        return new Losses(
                lost + audit.wrong(),
                example.isEmpty() ? audit.examples().stream().findFirst().orElse("") : example);
    }
}
