package org.animalshelter.toggle;

import io.getunleash.UnleashException;
import io.getunleash.event.ClientFeaturesResponse;
import io.getunleash.repository.FeatureFetcher;
import org.jboss.logging.Logger;

/**
 * Asks the server, and turns everything but an answer into the one failure that the SDK simply tries again after. Left
 * alone it asks ever more rarely after an error status, up to five minutes, and never again after an unexpected
 * exception, so that a short absence of the server would be felt long after.
 */
class ToggleServer implements FeatureFetcher {

    private static final Logger LOG = Logger.getLogger(ToggleServer.class);

    private final FeatureFetcher server;
    private boolean away;

    ToggleServer(FeatureFetcher server) {
        this.server = server;
    }

    @Override
    public synchronized ClientFeaturesResponse fetchFeatures() {
        try {
            ClientFeaturesResponse response = server.fetchFeatures();
            if (response.getStatus() == ClientFeaturesResponse.Status.UNAVAILABLE) {
                throw new UnleashException("it answered " + response.getHttpStatusCode(), null);
            }
            notice(false, "");
            return response;
        } catch (RuntimeException failure) {
            Throwable reason = failure.getCause() == null ? failure : failure.getCause();
            notice(true, reason.getMessage());
            throw failure instanceof UnleashException known ? known : new UnleashException("unexpected", failure);
        }
    }

    private void notice(boolean isAway, String reason) {
        if (isAway && !away) {
            LOG.warnf("the toggle server is away, the last known toggles hold: %s", reason);
        } else if (!isAway && away) {
            LOG.info("the toggle server is back");
        }
        away = isAway;
    }
}
