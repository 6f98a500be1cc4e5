package org.animalshelter.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks the registry, with little patience, and leaves it alone for a while after it failed several times. */
@Singleton
class Registry {

    private static final Logger LOG = Logger.getLogger(Registry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST_ANSWER = 4096;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Guard guard = Guard.create()
            .withCircuitBreaker()
            .requestVolumeThreshold(4)
            .delay(5, ChronoUnit.SECONDS)
            .onStateChange(Registry::notice)
            .done()
            .build();

    private final String url;
    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    Registry(@ConfigProperty(name = "shelter.registry.url") String url, ObjectMapper json, Validator validator) {
        this.url = url;
        this.json = json;
        this.validator = validator;
    }

    /** Always answers, within about a second. */
    Microchip find(String number) {
        try {
            return guard.call(() -> ask(number), Microchip.class);
        } catch (Exception failed) {
            LOG.debugf(failed, "the registry has no answer for %s", number);
            return Microchip.unavailable(number);
        }
    }

    private Microchip ask(String number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/microchips/" + number))
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
        try {
            // The client's own timeout ends with the first byte; this one holds for the whole answer.
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode()) {
                case 200 -> registered(number, response.body());
                case 404 -> Microchip.unregistered(number);
                default -> throw new IOException("the registry answered " + response.statusCode());
            };
        } finally {
            answer.cancel(true);
        }
    }

    private Microchip registered(String number, byte[] body) throws IOException {
        Entry entry = json.readValue(body, Entry.class);
        if (entry == null
                || !validator.validate(entry).isEmpty()
                || !entry.number().equals(number)) {
            throw new IOException("the registry answered nonsense");
        }
        return new Microchip(number, Microchip.State.REGISTERED, entry.registeredTo(), entry.registeredOn());
    }

    private static void notice(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.warn("the microchip registry fails, it is not asked for a while");
            case CLOSED -> LOG.info("the microchip registry works");
            case HALF_OPEN -> LOG.info("the microchip registry is asked again");
        }
    }
}
