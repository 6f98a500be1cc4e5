package org.animalshelter.infra.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.animalshelter.infra.release.Progress;

/** Progress as lines, kept for a test to look at. */
public final class Lines implements Progress {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public List<String> lines() {
        return lines;
    }

    /** Waits until somebody said so. */
    public void await(String line) throws InterruptedException {
        for (int look = 0; look < 300 && !lines.contains(line); look++) {
            Thread.sleep(100);
        }
        if (!lines.contains(line)) {
            throw new AssertionError("nobody said: " + line + ", but " + lines);
        }
    }

    @Override
    public Part begin(Kind kind, String name) {
        long begin = System.nanoTime();
        return new Part() {
            @Override
            public void step(String words) {
                say(name + ": " + words);
            }

            @Override
            public void end(boolean well) {
                long millis = (System.nanoTime() - begin) / 1_000_000;
                say(name + ": " + (well ? "ready" : "failed") + " after " + millis + " ms");
            }
        };
    }

    @Override
    public void event(String line) {
        say(line);
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
