package org.animalshelter.infra.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.release.Failure;

/** The command line of a built Java component, run by the Java that runs this. */
public final class JavaProgram {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private JavaProgram() {}

    /**
     * @param folder holds {@code quarkus-run.jar}
     * @param options for the Java virtual machine
     * @throws Failure when nothing is built there
     */
    public static List<String> line(Path folder, List<String> options, String... arguments) {
        var jar = folder.resolve("quarkus-run.jar").toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new Failure("there is no " + jar + ": build the component first");
        }
        var line = new ArrayList<String>();
        line.add(JAVA.toString());
        line.addAll(options);
        line.add("-jar");
        line.add(jar.toString());
        line.addAll(List.of(arguments));
        return line;
    }
}
