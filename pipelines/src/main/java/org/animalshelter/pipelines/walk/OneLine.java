package org.animalshelter.pipelines.walk;

import java.util.function.Consumer;
import org.animalshelter.infra.production.Progress;

/** Tells of the parts of one deploy in the status of a single line: a walk deploys many times. */
final class OneLine implements Progress {
    private final String begin;
    private final Consumer<String> status;
    private final Progress events;

    /**
     * @param begin of every status, such as {@code there}
     * @param events gets what happened by itself
     */
    OneLine(String begin, Consumer<String> status, Progress events) {
        this.begin = begin;
        this.status = status;
        this.events = events;
    }

    @Override
    public <T> T part(String name, Work<T> work) {
        return work.run(words -> status.accept(begin + " · " + name + " " + words));
    }

    @Override
    public void event(String line) {
        events.event(line);
    }
}
