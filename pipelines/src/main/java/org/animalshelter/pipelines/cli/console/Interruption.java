package org.animalshelter.pipelines.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.process.OnExit;

/** Lets Ctrl-C end a wait instead of the program, which then still has the time to say what came of it. */
public final class Interruption implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 120;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final OnExit onExit = new OnExit("interruption", this::delayTheEnd);
    private volatile int exitCode = 1;

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
        onExit.close();
    }
}
