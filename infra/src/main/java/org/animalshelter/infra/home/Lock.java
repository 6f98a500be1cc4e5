package org.animalshelter.infra.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.animalshelter.infra.release.Failure;

/** Held as long as a production uses the home; the operating system lets go of it however the process ends. */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    Lock(Path file) {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Failure("the folder " + file.getParent() + " cannot be written: " + e.getMessage(), e);
        }
        try {
            if (taken(channel) == null) {
                var owner = Files.readString(file).strip();
                close();
                throw new Failure("production is running already in " + file.getParent() + " (process " + owner
                        + "): stop it first");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Failure("the folder " + file.getParent() + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static FileLock taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
