package org.animalshelter.infra.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a child gets to know of the environment: the place and the person, never what configures another program. */
final class Environment {
    // LD_LIBRARY_PATH, JAVA_TOOL_OPTIONS and the certificates are how a machine, not a program, is set up.
    private static final Set<String> PASSED_ON = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "TMPDIR",
            "LANG",
            "LC_ALL",
            "TZ",
            "LD_LIBRARY_PATH",
            "JAVA_TOOL_OPTIONS",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "NODE_EXTRA_CA_CERTS",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "http_proxy",
            "https_proxy",
            "no_proxy");

    private Environment() {}

    static void apply(Map<String, String> inherited, Map<String, String> given) {
        inherited.keySet().removeIf(name -> !PASSED_ON.contains(name) && !isSettingOf(name));
        inherited.putAll(given);
    }

    /** What the person who starts production may set for the programs below it: npm's, Quarkus' and the migrations'. */
    private static boolean isSettingOf(String name) {
        return name.startsWith("QUARKUS_")
                || name.startsWith("MIGRATE_")
                || name.toLowerCase(Locale.ROOT).startsWith("npm_config_");
    }
}
