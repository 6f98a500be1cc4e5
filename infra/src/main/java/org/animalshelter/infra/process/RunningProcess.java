package org.animalshelter.infra.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Names a process so that it can be found again: by its number and its start, because numbers are used again and another
 * process must never be taken for it.
 */
public record RunningProcess(long pid, Instant started) {
    // The start is computed from the time since boot, and may differ by a moment when it is read again.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static RunningProcess of(ProcessHandle process) {
        return new RunningProcess(process.pid(), startOf(process));
    }

    /** The process that this code runs in. */
    public static RunningProcess current() {
        return of(ProcessHandle.current());
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> {
            var difference = Duration.between(startOf(process), started).abs();
            return difference.compareTo(TOLERANCE) <= 0;
        });
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
