package org.animalshelter.infra.production;

import java.util.function.Consumer;

/** Shows people what production is doing. Parts run at the same time, so both methods are called from several threads. */
public interface Progress {

    /** Runs the work of one part and shows its name, its time and how it ended; what the work throws goes on. */
    <T> T part(String name, Work<T> work);

    /** Something happened by itself, after the start: an instance ended, or is ready again. */
    void event(String line);

    /** Somebody's deploy begins, or has come to its end; who deploys is told of its parts, and may leave this out. */
    default void deploy(String line) {
        event(line);
    }

    /** What one part does at the start. */
    interface Work<T> {

        /** @param step takes a few words on what the work is at; the last ones say what has come of it */
        T run(Consumer<String> step);
    }
}
