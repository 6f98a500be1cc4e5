package org.animalshelter.infra.steering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/** What production is asked for, and where. */
interface Request {
    String STATUS = "/status";
    String TOGGLES = "/toggles";
    String DEPLOY = "/deploy";
    String ANSWER = "/deploy/answer";
    String BACKFILL = "/backfill";
    String RETIRE = "/retire";

    record Nothing() implements Request {}

    record Deploy(Component component, Release release) implements Request {}

    /** @param objection what speaks against going on from a checkpoint */
    record Answer(int checkpoint, Optional<String> objection) implements Request {}

    /** @param options of the release's command */
    record Backfill(String name, List<String> options) implements Request {}

    record Retire(Duration within) implements Request {}
}
