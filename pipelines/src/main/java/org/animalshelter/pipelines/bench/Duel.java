package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole stack beside a plain JDBC loop that does the same, one after the other and round after round. */
final class Duel implements AutoCloseable {
    private final Side loop;
    private final Side stack;
    private final List<Double> ofLoop = new ArrayList<>();
    private final List<Double> ofStack = new ArrayList<>();

    Duel(Side loop, Side stack) {
        this.loop = loop;
        this.stack = stack;
    }

    void warmUp(Duration forLoop, Duration forStack) {
        loop.work(forLoop);
        stack.work(forStack);
    }

    /** @return what has come of it, in words */
    String round(Duration time) {
        ofLoop.add(loop.rate(time));
        ofStack.add(stack.rate(time));
        int last = ofLoop.size() - 1;
        return Unit.PER_SECOND.write(ofLoop.get(last)) + " and " + Unit.PER_SECOND.write(ofStack.get(last));
    }

    Spread loop() {
        return new Spread(ofLoop);
    }

    Spread stack() {
        return new Spread(ofStack);
    }

    @Override
    public void close() {
        loop.close();
        stack.close();
    }
}
