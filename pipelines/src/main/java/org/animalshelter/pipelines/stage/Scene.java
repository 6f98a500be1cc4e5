package org.animalshelter.pipelines.stage;

import java.util.List;

/**
 * All that the audience sees at a moment, but the requests.
 *
 * @param story its name
 * @param title what is tried, where it is a naive story
 * @param text why people do it, and what it does, where it is a naive story
 * @param at how many steps are behind
 * @param busy what is being done; empty where nothing is
 * @param says why something was not done; empty where there is nothing to say
 * @param page where the shelter is; empty while none is open
 * @param frontends their releases, in the order of the story; likewise the backends
 * @param naive the stories that break, and stand on this one
 */
record Scene(
        String story,
        String title,
        String text,
        List<Part> steps,
        int at,
        String busy,
        String says,
        String page,
        List<String> frontends,
        List<String> backends,
        List<Instance> instances,
        List<Pages> pages,
        String frontend,
        String db,
        ToggleShare toggle,
        Ledger ledger,
        List<Naive> naive) {
    record Instance(int number, String release, String state) {}

    /** @param open how many pages of a release people have open */
    record Pages(String release, int open) {}

    /** @param percent of people who have it on, at least */
    record ToggleShare(String name, String words, int percent) {}

    record Ledger(long acknowledged, long lost, String example) {}

    record Naive(String name, String title) {}
}
