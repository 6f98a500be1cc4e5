package org.animalshelter.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Optional;

/** Compares passwords, in the same time for a name that nobody has: how long it takes must not tell who is a user. */
final class Passwords {

    /** Of a password that was thrown away, with the cost that real ones have. */
    private static final String NOBODYS = "$2a$10$khO2S9O9qpNWiGDR9hGVdeonfxGa.jegHbstE0.0sg45tcfKI7Bei";

    private Passwords() {}

    static boolean isRight(Optional<User> user, String password) {
        boolean matches =
                BcryptUtil.matches(password, user.map(known -> known.password).orElse(NOBODYS));
        return matches && user.isPresent();
    }
}
