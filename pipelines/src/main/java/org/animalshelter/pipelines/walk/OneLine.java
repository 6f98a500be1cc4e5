package org.animalshelter.pipelines.walk;

import java.util.function.Consumer;
import org.animalshelter.infra.release.Progress;

/** Tells of the parts of one deploy in the status of a single line: a walk deploys many times. */
public final class OneLine implements Progress {
    private final String begin;
    private final Consumer<String> status;

    /** @param begin of every status, such as {@code there} */
    public OneLine(String begin, Consumer<String> status) {
        this.begin = begin;
        this.status = status;
    }

    @Override
    public Part begin(Kind kind, String name) {
        return new Part() {
            @Override
            public void step(String words) {
                status.accept(begin + " · " + name + " " + words);
            }

            @Override
            public void end(boolean well) {}
        };
    }

    /** Production tells of it already. */
    @Override
    public void event(String line) {}
}
