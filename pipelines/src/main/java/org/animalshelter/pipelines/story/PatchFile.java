package org.animalshelter.pipelines.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of 'git format-patch', which becomes a commit.
 *
 * @param name relative to the checkout
 * @param mail what is in it
 */
record PatchFile(Path name, String mail) {
    static final String HOW_TO = "write it again, in the top folder of the checkout, with"
            + " 'git -c diff.noprefix=false -c diff.relative=false format-patch'";

    private static final Pattern COMMIT = Pattern.compile("(?m)^From \\p{XDigit}{40} ");
    private static final Pattern MESSAGE = Pattern.compile("(?s)\n\n(.*?)\n---\n");
    private static final Pattern CHANGED = Pattern.compile("(?m)^diff --git \"?([^ \"]+)");

    static PatchFile read(Path root, Path name) {
        try {
            // An editor, or a checkout, may have given it line ends of its own.
            return new PatchFile(name, Files.readString(root.resolve(name)).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What git would not notice: with the wrong paths a patch may apply, to other files than those that were changed.
     *
     * @param root of the checkout, whose folders are those that a patch can be about
     */
    Optional<String> problem(Path root) {
        var changed = find(CHANGED);
        if (find(COMMIT).size() > 1) {
            return Optional.of(name + " holds several commits: write a file for each with 'git format-patch'");
        }
        if (changed.isEmpty()) {
            return Optional.of(name + " changes no file: " + HOW_TO);
        }
        // The subject is among the headers of the mail.
        var trailers = Trailers.in("subject\n\n" + String.join("", find(MESSAGE)));
        return trailers.unread()
                .map(Remark::sentence)
                .or(() -> changed.stream()
                        .filter(file -> !isInPlace(file, root))
                        .findFirst()
                        .map(file -> "changes '" + file + "', which is not 'a/' and a path from the top folder of the"
                                + " checkout: " + HOW_TO))
                .or(() -> trailers.components().stream()
                        .filter(component -> changed.stream().noneMatch(file -> isOf(component, file)))
                        .findFirst()
                        .map(component -> "says 'Component: " + component + "' and does not change it: " + HOW_TO))
                .map(sentence -> name + " " + sentence);
    }

    /** Git takes away what stands before the first slash: a letter, or the first folder of a path that has none. */
    private static boolean isInPlace(String file, Path root) {
        var parts = file.split("/", 3);
        return parts.length > 1
                && parts[0].length() == 1
                && (parts.length == 2 || Files.isDirectory(root.resolve(parts[1])));
    }

    private static boolean isOf(String component, String file) {
        return file.startsWith(component + "/", 2) || file.equals("a/pom.xml");
    }

    private List<String> find(Pattern pattern) {
        return pattern.matcher(mail)
                .results()
                .map(found -> found.group(found.groupCount()))
                .toList();
    }
}
