package org.animalshelter.infra.rollout;

import java.net.URI;
import java.util.Optional;

/**
 * Looks at a deploy while it is under way. Which instances serve stays as it is until it returns. An objection, in a
 * sentence, takes the new release out again.
 */
public interface DeployWatcher {
    /** Objects to nothing. */
    DeployWatcher NONE = new DeployWatcher() {};

    /**
     * The first instance of the new backend is ready, and gets no requests from the router yet.
     *
     * @param instance where it can be asked, past the router
     */
    default Optional<String> candidate(URI instance) {
        return Optional.empty();
    }

    /** Old and new instances of the backend serve side by side. */
    default Optional<String> mixed() {
        return Optional.empty();
    }

    /**
     * The new release serves alone. This is the last moment to object; what a migration has done is not undone any more,
     * however.
     */
    default Optional<String> done() {
        return Optional.empty();
    }
}
