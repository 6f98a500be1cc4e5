package org.animalshelter.pipelines.traffic;

import java.util.List;

/**
 * What volunteers met, from their first request to the last audit.
 *
 * @param phases in order
 * @param audit of the ledger, at the end
 */
public record TrafficResult(List<Phase> phases, Audit audit) {
    public long requests() {
        return phases.stream().mapToLong(Phase::requests).sum();
    }

    public long failed() {
        return phases.stream().mapToLong(Phase::failed).sum();
    }

    /** Whether no request failed and nothing that was acknowledged is lost. */
    public boolean isGood() {
        return failed() == 0 && audit.isClean();
    }
}
