package org.animalshelter.user;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Looks up the user of a session with each request, so that a new role, or none, holds from the next request on. */
@Singleton
class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {

    private final UserRepository users;

    @Inject
    SessionIdentity(UserRepository users) {
        this.users = users;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> users.identified(UUID.fromString(request.getPrincipal()))
                .map(SignedIn::of)
                .map(SignedIn::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
