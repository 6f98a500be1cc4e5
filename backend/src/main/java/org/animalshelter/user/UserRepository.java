package org.animalshelter.user;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
// Single reads, also before there is a request scope: outside a transaction, they cost one round trip each.
@ActivateRequestContext
class UserRepository implements PanacheRepositoryBase<User, Long> {

    Optional<User> named(String username) {
        return find("username", username).firstResultOptional();
    }

    Optional<User> identified(UUID identifier) {
        return find("identifier", identifier).firstResultOptional();
    }
}
