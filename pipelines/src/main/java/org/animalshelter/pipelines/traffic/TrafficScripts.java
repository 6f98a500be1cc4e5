package org.animalshelter.pipelines.traffic;

import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.file.Unpacked;

/** What Node runs. Others import from it how requests are watched. */
public final class TrafficScripts {
    private static final List<String> ALL = List.of(
            "main.mjs",
            "application.mjs",
            "chance.mjs",
            "commands.mjs",
            "events.mjs",
            "failures.mjs",
            "journeys.mjs",
            "reading.mjs",
            "retirement.mjs",
            "several.mjs",
            "toggles.mjs",
            "trial.mjs",
            "volunteers.mjs",
            "wire.mjs",
            "work.mjs",
            "written.mjs",
            "shelter/actions.mjs",
            "shelter/amounts.mjs",
            "shelter/arrivals.mjs",
            "shelter/journeys.mjs",
            "shelter/people.mjs",
            "shelter/shelter.mjs",
            "shelter/trial.mjs",
            "shelter/views.mjs",
            "shipped/rows.mjs",
            "shipped/shipped.mjs",
            "shipped/trial.mjs");

    private TrafficScripts() {}

    /** @return the one to start */
    public static Path unpackInto(Path folder) {
        return Unpacked.into(folder, TrafficScripts.class, ALL);
    }
}
