package org.animalshelter.pipelines.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What the hooks of the line's repository are given. */
final class ReceiveOptions {
    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--most", required = true)
    private int most;

    Path home() {
        return home;
    }

    int most() {
        return most;
    }

    /** What git says of the refs that are pushed: {@code old new ref}, one in a line. */
    List<String> refs() {
        return new BufferedReader(new InputStreamReader(System.in)).lines().toList();
    }
}
