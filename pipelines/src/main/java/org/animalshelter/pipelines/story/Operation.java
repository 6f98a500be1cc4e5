package org.animalshelter.pipelines.story;

import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.toggle.Toggle;

/** What a step does to production without deploying anything. */
public sealed interface Operation {
    /** As it is written in a commit, and on the command line after {@code ./shelter}. */
    String inWords();

    /**
     * Switches a toggle.
     *
     * @param inWords such as {@code toggle reminders on --for ada}
     * @param toggle as it is afterwards
     */
    record SwitchToggle(String inWords, Toggle toggle) implements Operation {}

    /** Changes rows that are there already, with a backfill that the db release ships. */
    record Backfill(String name) implements Operation {
        @Override
        public String inWords() {
            return "backfill " + name;
        }
    }

    /** Waits until no page of an earlier frontend release is open. */
    record RetireFrontend() implements Operation {
        @Override
        public String inWords() {
            return "retire frontend";
        }
    }

    /**
     * Reads what a commit says: {@code toggle reminders on --for ada}.
     *
     * @throws Failure when it cannot be understood
     */
    static Operation of(String line) {
        return OperationLine.parse(line);
    }
}
