package org.animalshelter.user;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who sent a request by its session. Quarkus's form authentication has the same cookie, but answers a sign-in
 * itself: without a problem detail, with 200 also where a field is missing, and faster for a name that nobody has.
 */
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {

    private final Sessions sessions;

    @Inject
    SessionMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Optional<RestoreResult> session = sessions.restore(context);
        if (session.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .authenticate(new TrustedAuthenticationRequest(session.get().getPrincipal()))
                .invoke(identity -> {
                    if (isOfSomebody(context)) {
                        sessions.prolong(SignedIn.of(identity), context, session.get());
                    }
                });
    }

    /** A page that lies open asks for its toggles again and again: that is nobody using the session. */
    private static boolean isOfSomebody(RoutingContext context) {
        return !context.request().path().equals("/api/toggles");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TrustedAuthenticationRequest.class);
    }
}
