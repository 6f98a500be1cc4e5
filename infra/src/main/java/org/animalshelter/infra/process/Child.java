package org.animalshelter.infra.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.LogEnd;

/** One running program. */
public final class Child {
    private static final int LINES_SHOWN = 12;
    private static final int ANSWER_MILLIS = 2_000;

    private final Program program;
    private final Process process;
    private final LogFile log;
    private volatile Courtesy courtesy = Courtesy.NONE;

    Child(Program program, Process process, LogFile log) {
        this.program = program;
        this.process = process;
        this.log = log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code as soon as the program ends, however it ends. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Lets all others have the processors first from now on, where this machine can do that.
     *
     * @param limit a busy machine would otherwise let it wait for ever
     */
    public void giveWay(Duration limit) {
        courtesy = Courtesy.of(process);
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::takeTurn);
    }

    /** Ends that, also when it never began. */
    public void takeTurn() {
        if (isAlive()) {
            courtesy.end();
        }
    }

    /**
     * Waits until the program is of use.
     *
     * @throws Failure when it ends or the time is over before; it is stopped then, and the end of its log is
     *     in the failure
     */
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        try {
            boolean inTime = Await.until(limit, () -> {
                boolean isReady = ready.getAsBoolean();
                if (!isReady && !isAlive()) {
                    throw new Failure(
                            program.name() + " ended with exit code " + process.exitValue() + " at its start", said());
                }
                return isReady;
            });
            if (!inTime) {
                throw new Failure(
                        program.name() + " was not ready within " + limit.toSeconds() + " s", said(), true, null);
            }
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * Waits until the program answers a request with 200.
     *
     * @param address what to ask for, by HTTP
     * @return this program
     * @throws Failure as {@link #awaitReady(BooleanSupplier, Duration)}
     */
    public Child awaitAnswer(URI address, Duration limit) {
        return awaitAnswer(address, limit, () -> true);
    }

    /** @param wanted as soon as this is false, it is stopped as if the time were over */
    public Child awaitAnswer(URI address, Duration limit, BooleanSupplier wanted) {
        awaitReady(
                () -> {
                    if (!wanted.getAsBoolean()) {
                        throw new Failure(program.name() + " is not waited for any more");
                    }
                    return answers(address);
                },
                limit);
        return this;
    }

    private static boolean answers(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks the program to stop and waits; one that does not within the time is killed. */
    public void stop(Duration patience) {
        Signals.stop(process.toHandle(), program.stopSignal(), patience);
    }

    String name() {
        return program.name();
    }

    /** What the program logged last. */
    public LogEnd said() {
        return new LogEnd(log.path(), log.lastLines(LINES_SHOWN));
    }

    /** What the program logged last; empty when it has not said anything. */
    public String lastLine() {
        return String.join("", log.lastLines(1));
    }

    public Path log() {
        return log.path();
    }
}
