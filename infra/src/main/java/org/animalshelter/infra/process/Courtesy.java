package org.animalshelter.infra.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets a program wait for processors that others want too, and ends that again. Linux shares them out by sessions first,
 * and lets anybody change how much a session of theirs gets, in both directions; what {@code nice} has lowered, only root
 * can raise. Elsewhere, in most containers for example, this does nothing.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/sched.7.html">sched(7), the autogroup feature</a>
 */
final class Courtesy {
    /** Of a program that never gave way. */
    static final Courtesy NONE = new Courtesy(session("none"));

    private static final String LEAST = "19";
    private static final String USUAL = "0";

    private static final Path OWN = session("self");
    private static final int LOOKS = 40;
    private static final int BETWEEN_LOOKS_MILLIS = 5;
    // Linux takes so many changes a second from ordinary users: ten from all of them together.
    private static final int ATTEMPTS = 20;
    private static final int BETWEEN_ATTEMPTS_MILLIS = 100;

    private final Path session;

    private Courtesy(Path session) {
        this.session = session;
    }

    /** @return nothing to end where the program has no session of its own */
    static Courtesy of(Process process) {
        var courtesy = new Courtesy(session(Long.toString(process.pid())));
        if (courtesy.awaitOwnSession()) {
            courtesy.set(LEAST);
        }
        return courtesy;
    }

    /** Also when it was never asked for, or the program has ended. */
    void end() {
        if (isOwnSession()) {
            set(USUAL);
        }
    }

    /** A program that was started just now is in the session of this one for a moment. */
    private boolean awaitOwnSession() {
        for (int look = 0; look < LOOKS && Files.exists(session); look++) {
            if (isOwnSession()) {
                return true;
            }
            pause(BETWEEN_LOOKS_MILLIS);
        }
        return false;
    }

    private boolean isOwnSession() {
        var name = nameOf(session);
        return !name.isEmpty() && !name.equals(nameOf(OWN));
    }

    private void set(String nice) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Files.writeString(session, nice);
                return;
            } catch (IOException notNow) {
                if (!Files.exists(session)) {
                    return;
                }
                pause(BETWEEN_ATTEMPTS_MILLIS);
            }
        }
    }

    /** It reads {@code /autogroup-103 nice 0}. */
    private static String nameOf(Path session) {
        try {
            return Files.readString(session).split(" ")[0];
        } catch (IOException none) {
            return "";
        }
    }

    private static Path session(String process) {
        return Path.of("/proc", process, "autogroup");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
