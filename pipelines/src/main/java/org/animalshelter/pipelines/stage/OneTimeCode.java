package org.animalshelter.pipelines.stage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets those in who can read a code, each of which works once. There are 31 to the power of 8 codes: whoever tries a thousand
 * a second needs thirteen years for a fair chance.
 */
final class OneTimeCode {
    // Without those that are taken for one another.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int HALF = 4;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private String code = another();

    /** The code that works now, in two groups of four. */
    synchronized String code() {
        return code;
    }

    /**
     * Uses the code up, if it is the one.
     *
     * @param attempt as somebody typed it
     * @return what proves from now on that its owner knew the code
     */
    synchronized Optional<String> enter(String attempt) {
        if (!MessageDigest.isEqual(bytes(attempt), bytes(code))) {
            return Optional.empty();
        }
        code = another();
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        var proof = HexFormat.of().formatHex(token);
        tokens.add(proof);
        return Optional.of(proof);
    }

    boolean knows(String proof) {
        return tokens.contains(proof);
    }

    private static byte[] bytes(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").getBytes(StandardCharsets.UTF_8);
    }

    private String another() {
        return group() + "-" + group();
    }

    private String group() {
        var letters = new StringBuilder();
        random.ints(HALF, 0, LETTERS.length()).forEach(index -> letters.append(LETTERS.charAt(index)));
        return letters.toString();
    }
}
