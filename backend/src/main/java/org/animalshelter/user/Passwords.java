package org.animalshelter.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares passwords, in the same time for a name that nobody has: how long it takes must not tell who is a user. */
final class Passwords {

    // Bcrypt ignores what follows. A NUL is its end of a password, after which it reads the same again.
    private static final int MOST_BYTES = 72;

    /** Of a password that was thrown away, with the cost that real ones have. */
    private static final String NOBODYS = "$2a$10$khO2S9O9qpNWiGDR9hGVdeonfxGa.jegHbstE0.0sg45tcfKI7Bei";

    private static final Pattern HASH = Pattern.compile("\\$2[axy]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    private Passwords() {}

    /** An account that is locked by something else than a hash is like a name that nobody has. */
    static boolean isRight(Optional<User> user, String password) {
        Optional<String> hash = user.map(known -> known.password)
                .filter(stored -> HASH.matcher(stored).matches());
        boolean matches = BcryptUtil.matches(password, hash.orElse(NOBODYS));
        return matches && hash.isPresent();
    }

    /** What is wrong with a password that cannot be anybody's, however it is stored. */
    static Optional<String> complaint(String password) {
        if (password.length() > MOST_BYTES || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("must have at most " + MOST_BYTES + " bytes");
        }
        return password.indexOf(0) < 0 ? Optional.empty() : Optional.of("must not contain control characters");
    }
}
