package org.animalshelter.infra.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.animalshelter.infra.home.PrivateFiles;

/** Lets a later production find a child that this one leaves behind when it is killed. */
final class PidFile {
    private PidFile() {}

    static void write(Path file, ProcessHandle process, String stopSignal) {
        var child = RunningProcess.of(process);
        PrivateFiles.write(file, child.pid() + " " + child.started().toEpochMilli() + " " + stopSignal);
    }

    /** Stops the process that the file names, if it still runs. */
    static void stop(Path file, Duration patience) {
        try {
            var words = Files.readString(file).strip().split(" ");
            new RunningProcess(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])))
                    .find()
                    .ifPresent(process -> Signals.stop(process, words[2], patience));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            // Half a file cannot be, and nothing else says which process it was.
        }
    }
}
