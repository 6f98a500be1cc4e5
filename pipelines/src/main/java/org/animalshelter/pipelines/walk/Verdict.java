package org.animalshelter.pipelines.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.Phase;

/**
 * What a step did to those who used production meanwhile.
 *
 * @param number of the step, from 1
 * @param tag of the step
 * @param what it moves, such as {@code backend 1a2b3c4}
 * @param subject of its commit
 * @param phase the requests from its beginning to its end
 * @param acknowledged writes that production said are recorded, in that time
 * @param byJourneys those of them that journeys of the client made: of things that only the client knows
 * @param reason what the backend logged of the first request that failed
 * @param losses what is wrong with what was written or was there before, and was not at the last step
 * @param objection why production did not take it, or not back
 * @param begun when the step began
 * @param duration of all of it: there, back and there again, with the audits
 */
public record Verdict(
        int number,
        String tag,
        String what,
        String subject,
        Phase phase,
        long acknowledged,
        long byJourneys,
        Optional<String> reason,
        Losses losses,
        Optional<Failure> objection,
        Rollback way,
        Instant begun,
        Duration duration) {
    public boolean isGood() {
        return phase.failed() == 0 && losses.areNone() && objection.isEmpty();
    }

    /** In a line. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%s: %,d requests, %,d failed, %,d acknowledged%s, %s",
                what,
                phase.requests(),
                phase.failed(),
                acknowledged,
                byJourneys == 0 ? "" : String.format(Locale.ROOT, " (%,d by journeys)", byJourneys),
                losses.inWords());
    }
}
