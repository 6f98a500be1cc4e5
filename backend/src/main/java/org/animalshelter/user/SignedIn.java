package org.animalshelter.user;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is signed in, as the rest of the application and the API see it.
 *
 * @param role {@code coordinator} or {@code volunteer}
 */
@Schema(name = "User")
public record SignedIn(UUID identifier, String username, String name, String role) {

    private static final String ATTRIBUTE = "signed-in";

    /** Who sent the request; the identity must not be anonymous, as in every method that requires a role. */
    public static SignedIn of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(username))
                .addRole(role)
                .addAttribute(ATTRIBUTE, this)
                .build();
    }

    static SignedIn of(User user) {
        return new SignedIn(user.identifier, user.username, user.name, user.role);
    }
}
