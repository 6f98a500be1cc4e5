package org.animalshelter.pipelines.git;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * Git in one checkout.
 *
 * @param root its top folder
 */
public record Git(Path root, Map<String, String> variables) {
    // What a person, or this clone, may have told git, and what would change what is read here. Their ignored files and
    // the way they keep line ends stay as they are: they say what the files of the checkout are. By way of variables,
    // because these outdo every file, and are in no message. All else is asked of plumbing, which has no such settings.
    private static final List<String> SETTINGS = List.of(
            "apply.ignoreWhitespace=no",
            "apply.whitespace=nowarn",
            "core.hooksPath=/dev/null",
            "core.fsmonitor=false",
            "core.quotePath=false",
            "core.safecrlf=false",
            "i18n.commitEncoding=UTF-8",
            "i18n.logOutputEncoding=UTF-8",
            "log.showSignature=false");

    private static final Map<String, String> ENVIRONMENT = environment();

    // Where git keeps the objects of a push until its hook has accepted them.
    private static final List<String> QUARANTINE = List.of("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES");

    public Git(Path root) {
        this(root, Map.of());
    }

    /** As a hook sees the repository that receives a push: with the objects that are not accepted yet. */
    public static Git receiving(Path root) {
        return new Git(
                root,
                QUARANTINE.stream()
                        .filter(System.getenv()::containsKey)
                        .collect(Collectors.toMap(Function.identity(), System::getenv)));
    }

    /** Reads, or writes objects and references, in the same way for everyone. */
    public Subprocess command(String... arguments) {
        return asPerson(arguments).environment(ENVIRONMENT);
    }

    /** Changes the checkout of a person, with their hooks and settings. */
    Subprocess asPerson(String... arguments) {
        return Subprocess.of("git").with(arguments).in(root).environment(variables);
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("LANGUAGE", "en");
        environment.put("GIT_CONFIG_COUNT", Integer.toString(SETTINGS.size()));
        for (int i = 0; i < SETTINGS.size(); i++) {
            var setting = SETTINGS.get(i).split("=");
            environment.put("GIT_CONFIG_KEY_" + i, setting[0]);
            environment.put("GIT_CONFIG_VALUE_" + i, setting[1]);
        }
        return Map.copyOf(environment);
    }

    /** Whether only the last commits are there. */
    public boolean isShallow() {
        return output("rev-parse", "--is-shallow-repository").equals("true");
    }

    /** @throws SubprocessFailed when it exits with anything but 0 */
    public String output(String... arguments) {
        return command(arguments).output();
    }
}
