package org.animalshelter.pipelines.deploy;

import java.util.Locale;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.TrafficResult;

/**
 * What came of a deploy under traffic.
 *
 * @param traffic what volunteers met before, meanwhile and after
 * @param refused why the release was taken out again, if it was
 */
public record DeployResult(TrafficResult traffic, Optional<Failure> refused) {
    /**
     * What came of it, in a sentence.
     *
     * @param finding what is said when all is well
     * @throws Failure when the release was taken out again, or a request failed, or a write is lost
     */
    public String verdict(String finding) {
        refused.ifPresent(failure -> {
            throw failure;
        });
        if (!traffic.isGood()) {
            throw new Failure(finding + ", but something failed, was lost or cannot be read back, see the table;"
                    + " './shelter deploy COMPONENT --previous' is the way back");
        }
        return String.format(
                Locale.ROOT,
                "%s: 0 of %,d requests failed, 0 of %,d acknowledged writes lost",
                finding,
                traffic.requests(),
                traffic.audit().acknowledged());
    }
}
