package org.animalshelter.pipelines.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * On what something was measured.
 *
 * @param facts in the order in which they are shown, by name
 */
public record Machine(Map<String, String> facts) {
    private static final long GIB = 1L << 30;

    /** This one. */
    public static Machine here() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("processors", processors());
        facts.put("memory", memory());
        facts.put("system", system());
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        return new Machine(facts);
    }

    private static String processors() {
        int usable = Runtime.getRuntime().availableProcessors();
        return value(Path.of("/proc/cpuinfo"), "model name\\s*:\\s*")
                .map(model -> usable + " × " + model)
                .orElse(usable + " × " + System.getProperty("os.arch"));
    }

    private static String memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round((double) system.getTotalMemorySize() / GIB) + " GiB";
    }

    private static String system() {
        var kernel = System.getProperty("os.name") + " " + System.getProperty("os.version");
        return value(Path.of("/etc/os-release"), "PRETTY_NAME=")
                .map(name -> name.replace("\"", "") + ", " + kernel)
                .orElse(kernel);
    }

    /** The rest of the first line that begins like this; nothing where the file is not there, as on macOS. */
    private static Optional<String> value(Path file, String beginning) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.matches(beginning + ".+"))
                    .map(line -> line.replaceFirst(beginning, ""))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
