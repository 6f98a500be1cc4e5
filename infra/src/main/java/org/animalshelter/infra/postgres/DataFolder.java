package org.animalshelter.infra.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;
import org.animalshelter.infra.release.Failure;

/** The files of our own PostgreSQL. They last until a fresh start is asked for. */
final class DataFolder {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String VERSION = "17";

    private final Path folder;
    private final Path programs;

    DataFolder(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    Path path() {
        return folder.resolve("data");
    }

    void throwAway() {
        PrivateFiles.delete(path());
    }

    /** Creates the files where there are none; every connection needs a password, even from this machine. */
    void initialise(Processes processes, Credentials superuser) {
        if (Files.exists(path())) {
            checkVersion();
            return;
        }
        var unfinished = folder.resolve("data.unfinished");
        PrivateFiles.delete(unfinished);
        var password = folder.resolve("password");
        PrivateFiles.write(password, superuser.password());
        var line = new ArrayList<>(AsOrdinaryUser.prefix());
        line.addAll(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order of names on every machine, whatever languages are installed there.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        try {
            processes.run(new Program("PostgreSQL initdb", line, Map.of(), folder), LIMIT);
            Files.move(unfinished, path());
        } catch (IOException e) {
            throw new Failure("the database files cannot be kept in " + path() + ": " + e.getMessage(), e);
        } finally {
            password.toFile().delete();
        }
    }

    private void checkVersion() {
        try {
            var found = Files.readString(path().resolve("PG_VERSION")).strip();
            if (!found.equals(VERSION)) {
                throw new Failure("the data in " + path() + " was written by PostgreSQL " + found + ", this is "
                        + VERSION + ": start from empty with --fresh");
            }
        } catch (IOException e) {
            throw new Failure(path() + " holds no PostgreSQL data: start from empty with --fresh", e);
        }
    }

    /**
     * After a restart of the machine the number in this file can be that of any program, and PostgreSQL would wait for it
     * for ever. A number that is a PostgreSQL's is left alone: that one may still be writing.
     */
    void forgetOtherPrograms() {
        var file = path().resolve("postmaster.pid");
        try (var lines = Files.lines(file)) {
            var pid = Long.parseLong(lines.findFirst().orElse("").strip());
            var program =
                    ProcessHandle.of(pid).flatMap(process -> process.info().command());
            if (program.isPresent() && !program.get().endsWith("/postgres")) {
                Files.delete(file);
            }
        } catch (IOException | NumberFormatException none) {
            // Not there, as after every clean stop.
        }
    }
}
