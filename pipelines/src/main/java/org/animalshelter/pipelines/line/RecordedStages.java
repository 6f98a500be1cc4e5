package org.animalshelter.pipelines.line;

import java.util.function.Consumer;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.line.Entry.Stage;
import org.animalshelter.pipelines.line.Entry.Stage.Outcome;

/**
 * Turns the progress of a pipeline into stages of an entry.
 *
 * @param stages gets each stage when it begins, and again when it ends
 */
record RecordedStages(Consumer<Stage> stages, Consumer<String> events) implements Progress {
    @Override
    public Part begin(Kind kind, String name) {
        stages.accept(new Stage(name, Outcome.RUNNING, 0, ""));
        long begun = System.nanoTime();
        return new Part() {
            private volatile String words = "";

            @Override
            public void step(String words) {
                this.words = words;
            }

            @Override
            public void end(boolean well) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                stages.accept(new Stage(name, well ? Outcome.GREEN : Outcome.RED, seconds, well ? words : ""));
            }
        };
    }

    @Override
    public void event(String line) {
        events.accept(line);
    }
}
