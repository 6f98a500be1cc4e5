package org.animalshelter.user;

import static org.animalshelter.testing.Surroundings.SESSION_KEY;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes session cookies past the application, with any key and any time left. Their form is written down here once more
 * because a session has to outlive a deploy: if a newer release writes another form, these tests fail.
 */
final class SessionCookies {

    private static final Map<String, String> USERS = Map.of("ben", "00000000-0000-4000-8000-000000000002");
    private static final byte[] IV = "twelve bytes".getBytes(StandardCharsets.US_ASCII);

    private SessionCookies() {}

    static String of(String username, int minutesLeft) {
        return of(username, SESSION_KEY, minutesLeft);
    }

    static String of(String username, String key, int minutesLeft) {
        long expires = System.currentTimeMillis() + minutesLeft * 60_000L;
        byte[] encrypted = encrypt(key, expires + ":" + USERS.get(username));
        byte[] cookie = ByteBuffer.allocate(1 + IV.length + encrypted.length)
                .put((byte) IV.length)
                .put(IV)
                .put(encrypted)
                .array();
        return Base64.getEncoder().encodeToString(cookie);
    }

    private static byte[] encrypt(String key, String content) {
        try {
            byte[] secret = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, IV));
            return cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
