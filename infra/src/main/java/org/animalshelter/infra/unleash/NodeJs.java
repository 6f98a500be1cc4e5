package org.animalshelter.infra.unleash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.animalshelter.infra.process.Environment;
import org.animalshelter.infra.release.Failure;

/** Makes sure that there is a Node.js, and one that is new enough. */
final class NodeJs {
    static final int OLDEST = 20;

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

    private NodeJs() {}

    /** @throws Failure when there is none, or one that is too old */
    static void check(String program) {
        var version = version(program);
        var matcher = VERSION.matcher(version);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < OLDEST) {
            throw new Failure(
                    "Node.js " + OLDEST + " or newer is needed, and " + version + " was found: install a newer one");
        }
    }

    private static String version(String program) {
        try {
            var builder = new ProcessBuilder(program, "--version").redirectErrorStream(true);
            Environment.clean(builder.environment());
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output.strip();
        } catch (IOException e) {
            throw new Failure("Node.js " + OLDEST + " or newer is needed, and none was found: install it", e);
        }
    }
}
