package org.animalshelter.pipelines.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end a wait instead of the program, which then still has the time to say what came of it. */
public final class Interruption implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 120;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::delayTheEnd, "interruption");
    private volatile int exitCode = 1;

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @return whether it was interrupted */
    public boolean await(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param exitCode of the program, however it ends */
    public void exitWith(int exitCode) {
        this.exitCode = exitCode;
    }

    private void delayTheEnd() {
        asked.countDown();
        try {
            finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // It ends now.
        }
        // The JVM's own exit code would say that it was interrupted, which is no verdict.
        Runtime.getRuntime().halt(exitCode);
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs, and ends the program.
        }
    }
}
