package org.animalshelter.pipelines.stage;

import java.util.Optional;
import org.animalshelter.pipelines.story.Step;

/**
 * A step as the audience sees it.
 *
 * @param moves what it deploys, or the operation
 * @param note for the presenter, as HTML; empty where the page of the story says nothing
 * @param fate what became of it
 * @param reason why production did not take it; empty where it did
 */
record Part(String tag, String moves, String subject, String note, Fate fate, String reason) {
    enum Fate {
        AHEAD,
        TAKEN,
        REFUSED
    }

    static Part ahead(Step step, String note) {
        return new Part(step.tag(), step.moves(), step.subject(), note, Fate.AHEAD, "");
    }

    Part ahead() {
        return new Part(tag, moves, subject, note, Fate.AHEAD, "");
    }

    Part taken() {
        return new Part(tag, moves, subject, note, Fate.TAKEN, "");
    }

    /** @param reason why; nothing where it was taken after all */
    Part tried(Optional<String> reason) {
        return reason.map(why -> new Part(tag, moves, subject, note, Fate.REFUSED, why))
                .orElseGet(this::taken);
    }
}
