package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.home.Failure;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.pipelines.UserError;

/**
 * The folder that a benchmark works in, with its own production. On the same disk as every production of this checkout: a
 * folder for temporary files can be in memory, where each write is free. Both are gone when this is closed, and when the
 * program is told to end.
 */
final class Workshop implements AutoCloseable {
    private static final int SECONDS_TO_CLEAR = 90;

    private final Home home;
    private final OwnProduction production;
    private final Thread owner = Thread.currentThread();
    private final CountDownLatch cleared = new CountDownLatch(1);
    private final Thread hook = new Thread(this::giveUp, "end of a benchmark");
    private volatile boolean givenUp;

    private Workshop(Home home) {
        this.home = home;
        this.production = new OwnProduction(home.folder("production"), home.port("page"));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @throws UserError when another benchmark is at work in the folder */
    static Workshop open(Path folder) {
        try {
            return new Workshop(Home.open(folder));
        } catch (Failure e) {
            throw new UserError("no benchmark can be begun: " + e.getMessage());
        }
    }

    OwnProduction production() {
        return production;
    }

    /** A folder that is empty, whatever a benchmark that was killed has left. */
    Path emptyFolder(String name) {
        PrivateFiles.delete(home.path().resolve(name));
        return home.folder(name);
    }

    /** Whether it is of no use any more to go on. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Whoever measures notices, and clears up while its stack unwinds. */
    private void giveUp() {
        givenUp = true;
        owner.interrupt();
        production.close();
        try {
            cleared.await(SECONDS_TO_CLEAR, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // It ends now.
        }
    }

    @Override
    public void close() {
        try {
            production.close();
            home.close();
            PrivateFiles.delete(home.path());
        } finally {
            cleared.countDown();
            forgetHook();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs, and waited for this.
        }
    }
}
