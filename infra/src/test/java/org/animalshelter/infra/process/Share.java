package org.animalshelter.infra.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program gets of the processors, beside others that want them too. */
public final class Share {
    private Share() {}

    /** Skips the test where the system has no such thing. */
    public static void assumeThereIsOne() {
        assumeTrue(Files.exists(Path.of("/proc/self/autogroup")), "only Linux shares processors out by sessions");
    }

    /** It reads {@code /autogroup-103 nice 0}. */
    public static String of(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "autogroup"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
