package org.animalshelter.pipelines.walk;

import java.util.function.Consumer;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.story.Operation;

/** Does what is not undone, such as a backfill. */
final class OperationMove implements Move {
    private final Operation operation;
    private final Consumer<Progress> work;

    OperationMove(Operation operation, Consumer<Progress> work) {
        this.operation = operation;
        this.work = work;
    }

    @Override
    public String what() {
        return operation.inWords();
    }

    @Override
    public void forward(Progress progress) {
        work.accept(progress);
        Await.pause(Walk.SETTLED);
    }

    @Override
    public boolean hasWayBack() {
        return false;
    }

    @Override
    public void back(Progress progress) {
        throw new IllegalStateException("there is no way back from " + operation.inWords());
    }
}
