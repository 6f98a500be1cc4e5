package org.animalshelter.infra.release;

import java.util.function.Consumer;

/** What production tells people while it works. Parts run at the same time, so all methods are called from several threads. */
public interface Progress {

    /** A part of the work begins; it ends by {@link Part#end}, once. */
    Part begin(String name);

    /** Something happened by itself, after the start: an instance ended, or is ready again. */
    void event(String line);

    /** A deploy begins, or has come to its end; whoever deploys is told of its parts, and may leave this out. */
    default void deploy(String line) {
        event(line);
    }

    /** Runs the work of one part, from its beginning to its end; what the work throws goes on. */
    default <T> T part(String name, Work<T> work) {
        var part = begin(name);
        boolean well = false;
        try {
            T result = work.run(part::step);
            well = true;
            return result;
        } finally {
            part.end(well);
        }
    }

    /** A part under way. */
    interface Part {

        /** @param words what it is at; the last ones say what has come of it */
        void step(String words);

        void end(boolean well);
    }

    /** What one part does. */
    interface Work<T> {

        /** @param step takes a few words on what the work is at */
        T run(Consumer<String> step);
    }
}
