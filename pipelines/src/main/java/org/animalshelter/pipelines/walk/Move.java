package org.animalshelter.pipelines.walk;

import org.animalshelter.infra.release.Progress;

/** What one step does to the running production, and how it is undone. */
public interface Move {
    /** Such as {@code backend 1a2b3c4}, or {@code toggle reminders on}. */
    String what();

    /**
     * Returns when it is done, and production has settled.
     *
     * @throws org.animalshelter.infra.release.Failure when production does not take it, and why
     */
    void forward(Progress progress);

    /** Whether there is something to undo, and a way to do that. */
    boolean hasWayBack();

    /**
     * Undoes it.
     *
     * @throws org.animalshelter.infra.release.Failure when production does not take it, and why
     */
    void back(Progress progress);
}
