package org.animalshelter.infra.release;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Is told of long work: its parts as they begin, go on and end. Parts overlap, so all methods are called from several threads. */
public interface Progress {
    /** What a part does, for those who take its time. */
    enum Kind {
        /** An instance is started, until it is ready. */
        START,
        /** An instance finishes what it has, and is stopped. */
        STOP,
        /** A new release is compared with the old one. */
        COMPARE,
        OTHER
    }

    /** A part of the work begins; it ends by {@link Part#end}, once. */
    Part begin(Kind kind, String name);

    /** Something happened by itself, after the start: an instance ended, or is ready again. */
    void event(String line);

    /** A deploy begins or ends. A command that deploys is told of its parts, and may ignore this. */
    default void deploy(String line) {
        event(line);
    }

    /** The same without deploys, for a production that a command starts for itself. */
    default Progress withoutDeploys() {
        var all = this;
        return new Progress() {
            @Override
            public Part begin(Kind kind, String name) {
                return all.begin(kind, name);
            }

            @Override
            public void event(String line) {
                all.event(line);
            }

            @Override
            public void deploy(String line) {}
        };
    }

    /** Does one part of the work, from its beginning to its end; what the work throws goes on. */
    default <T> T part(String name, Work<T> work) {
        return part(Kind.OTHER, name, work, result -> true);
    }

    default <T> T part(Kind kind, String name, Work<T> work) {
        return part(kind, name, work, result -> true);
    }

    /** @param well whether a result is a good one: work can end badly without throwing */
    default <T> T part(Kind kind, String name, Work<T> work, Predicate<T> well) {
        var part = begin(kind, name);
        boolean ended = false;
        try {
            T result = work.run(part::step);
            ended = well.test(result);
            return result;
        } finally {
            part.end(ended);
        }
    }

    /** The same, for work without a result. */
    default void run(String name, Consumer<Consumer<String>> work) {
        run(Kind.OTHER, name, work);
    }

    default void run(Kind kind, String name, Consumer<Consumer<String>> work) {
        part(kind, name, step -> {
            work.accept(step);
            return null;
        });
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
