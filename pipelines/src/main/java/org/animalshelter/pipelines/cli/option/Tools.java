package org.animalshelter.pipelines.cli.option;

import java.util.Map;
import java.util.regex.Pattern;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.process.Subprocess;

/** What has to be on the machine already. Java is looked at by the {@code shelter} script. */
public final class Tools {
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*");

    // The first minor version of each long-term major that the frontend is built and tested with; later ones do.
    private static final Map<Integer, Integer> NODE = Map.of(20, 19, 22, 13);

    private static final int ANY_FROM = 24;

    private Tools() {}

    /** @throws Failure when git or Node is missing or too old */
    public static void check() {
        Subprocess.of("git", "--version").output();
        checkNode(Subprocess.of("node", "--version").output());
    }

    static void checkNode(String version) {
        var numbers = VERSION.matcher(version);
        if (!numbers.matches()
                || !isSupported(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))) {
            throw new Failure("Node 20.19+, 22.13+ or 24+ is needed and this is " + version
                    + ": install one of these, or put it first in the PATH");
        }
    }

    private static boolean isSupported(int major, int minor) {
        return major >= ANY_FROM || NODE.containsKey(major) && minor >= NODE.get(major);
    }
}
