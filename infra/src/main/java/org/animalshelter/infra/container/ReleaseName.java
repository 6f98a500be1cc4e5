package org.animalshelter.infra.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints the name of a release, which is how git identifies what it is made of, where there is no git: in the build of an
 * image. Needs nothing but a JDK: {@code java ReleaseName.java backend pom.xml}.
 */
final class ReleaseName {
    private static final int SHORT = 7;

    private ReleaseName() {}

    public static void main(String[] sources) throws IOException {
        System.out.println(of(Path.of(""), List.of(sources)));
    }

    /** @param sources folders and files right below the root; one folder is its own tree, several make a tree */
    static String of(Path root, List<String> sources) throws IOException {
        var paths = sources.stream().map(root::resolve).toList();
        var id = paths.size() == 1 ? id(paths.get(0)) : tree(paths);
        return HexFormat.of().formatHex(id).substring(0, SHORT);
    }

    private static byte[] id(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return hash("blob", Files.readAllBytes(path));
        }
        try (Stream<Path> entries = Files.list(path)) {
            return tree(entries.toList());
        }
    }

    private static byte[] tree(List<Path> entries) throws IOException {
        var content = new ByteArrayOutputStream();
        // Git sorts by bytes, and a folder as if its name ended with a slash.
        for (var entry : entries.stream()
                .sorted((a, b) -> Arrays.compareUnsigned(key(a), key(b)))
                .toList()) {
            content.writeBytes((mode(entry) + " " + entry.getFileName() + "\0").getBytes(StandardCharsets.UTF_8));
            content.writeBytes(id(entry));
        }
        return hash("tree", content.toByteArray());
    }

    private static byte[] key(Path entry) {
        return (entry.getFileName() + (Files.isDirectory(entry) ? "/" : "")).getBytes(StandardCharsets.UTF_8);
    }

    private static String mode(Path entry) {
        if (Files.isDirectory(entry)) {
            return "40000";
        }
        return Files.isExecutable(entry) ? "100755" : "100644";
    }

    private static byte[] hash(String type, byte[] content) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update((type + " " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            return sha1.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
