package org.animalshelter.infra.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name names its log file and its pid file; people see it too
 * @param line the program and its arguments
 * @param environment all that it gets, apart from a few variables of the user and the machine
 * @param folder its working directory
 * @param stopSignal what asks it to stop, e.g. {@code TERM}
 */
public record Program(String name, List<String> line, Map<String, String> environment, Path folder, String stopSignal) {
    public Program(String name, List<String> line, Map<String, String> environment, Path folder) {
        this(name, line, environment, folder, "TERM");
    }
}
