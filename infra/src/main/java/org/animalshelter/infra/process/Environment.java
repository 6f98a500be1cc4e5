package org.animalshelter.infra.process;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a program gets to know of the shell that it is started from: the machine, the person, and how both reach the
 * network. What configures another program stays out: what a program does must not depend on the shell.
 */
public final class Environment {
    // Of npm only where it downloads from, not what: an 'omit' or a 'production' would leave libraries out.
    private static final Pattern PASSED_ON =
            Pattern.compile("PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|XDG_.*|LD_LIBRARY_PATH"
                    + "|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?i:(https?|all|no)_proxy)"
                    + "|(?i:npm_config_(//.*|.*registry|.*proxy|cache|ca|cafile|cert|key|strict.ssl|fetch.*|maxsockets"
                    + "|offline|prefer.offline|userconfig|globalconfig|nodedir))");

    // Options of Java and of Maven, of which only those that say how to reach the network are passed on.
    private static final List<String> OPTIONS =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAVEN_OPTS", "MAVEN_ARGS");
    private static final Pattern NETWORK =
            Pattern.compile("(?<!\\S)(-D(https?\\.|ftp\\.|socks|java\\.net\\.|javax\\.net\\.ssl\\."
                    + "|maven\\.repo\\.local|maven\\.wagon\\.|maven\\.resolver\\.|aether\\.)\\S*"
                    + "|(-s|--settings|-gs|--global-settings)[ =]\\S+|-o|--offline)(?!\\S)");

    // The same words, digits and hours wherever the machine is.
    private static final Map<String, String> PLACE = Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TZ", "UTC");

    private static final Pattern NOTHING = Pattern.compile("");

    private Environment() {}

    /** Leaves of a shell's variables what every program may know. */
    public static void clean(Map<String, String> variables) {
        clean(variables, NOTHING);
    }

    /**
     * The same for a program that may know more.
     *
     * @param more the names of those it may know as well
     */
    public static void clean(Map<String, String> variables, Pattern more) {
        var options = OPTIONS.stream()
                .filter(variables::containsKey)
                .collect(Collectors.toMap(name -> name, name -> network(variables.get(name))));
        variables
                .keySet()
                .removeIf(name -> !PASSED_ON.matcher(name).matches()
                        && !more.matcher(name).matches());
        options.values().removeIf(String::isEmpty);
        variables.putAll(options);
        variables.putAll(PLACE);
    }

    /** Of the options of Java or Maven, those that say how to reach the network. */
    public static String network(String options) {
        return NETWORK.matcher(options).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }
}
