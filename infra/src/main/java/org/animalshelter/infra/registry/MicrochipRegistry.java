package org.animalshelter.infra.registry;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** {@code GET /microchips/{15 digits}} as the registry has it, and {@code GET|PUT /switch}, which the real one has not. */
public final class MicrochipRegistry implements AutoCloseable {
    private static final Pattern MICROCHIP = Pattern.compile("/microchips/(\\d{15})");
    private static final Pattern SHORT = Pattern.compile("\\d{1,3}");
    // Begins like an answer and is none.
    private static final String NONSENSE = "{\"number\": true, \"registered_to\": [\"\", 42], \"registered";

    private final Vertx vertx;
    private final HttpServer server;
    private volatile Behaviour behaviour = Behaviour.NORMAL;

    private MicrochipRegistry(Vertx vertx, String host, int port) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost(host).setPort(port))
                .requestHandler(this::handle);
    }

    /** @param port of the loopback interface; 0 for any */
    public static MicrochipRegistry start(Vertx vertx, int port) {
        return start(vertx, "127.0.0.1", port);
    }

    /**
     * @param host the address to listen on: {@code 0.0.0.0} in a container, whose network keeps others out
     * @param port 0 for any
     */
    public static MicrochipRegistry start(Vertx vertx, String host, int port) {
        var registry = new MicrochipRegistry(vertx, host, port);
        registry.server.listen().toCompletionStage().toCompletableFuture().join();
        return registry;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/switch")) {
            turn(request);
            return;
        }
        var now = behaviour;
        if (now.delayMillis() == 0) {
            answer(request, now.mode());
        } else {
            vertx.setTimer(now.delayMillis(), timer -> answer(request, now.mode()));
        }
    }

    private void answer(HttpServerRequest request, Behaviour.Mode mode) {
        if (request.response().closed()) {
            return;
        }
        switch (mode) {
            case FAILING -> json(request, 500, "{\"error\":\"internal error\"}");
            case NONSENSE -> json(request, 200, NONSENSE);
            case NORMAL -> lookUp(request);
        }
    }

    private void lookUp(HttpServerRequest request) {
        var path = MICROCHIP.matcher(request.path());
        if (request.method() != HttpMethod.GET || !path.matches()) {
            json(request, 404, "{\"error\":\"ask for /microchips/ and 15 digits\"}");
            return;
        }
        Microchip.find(path.group(1), LocalDate.now(ZoneOffset.UTC))
                .ifPresentOrElse(
                        chip -> json(request, 200, chip.encode()),
                        () -> json(request, 404, "{\"error\":\"not registered\"}"));
    }

    private void turn(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET) {
            json(request, 200, behaviour.toJson().encode());
        } else if (request.method() == HttpMethod.PUT) {
            set(request);
        } else {
            json(request, 405, "{\"error\":\"the switch is read with GET and set with PUT\"}");
        }
    }

    /** Any user of this machine may set the switch, and must not be able to fill production's memory with it. */
    private void set(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null || !SHORT.matcher(length).matches()) {
            request.response().putHeader("Connection", "close");
            json(request, 413, "{\"error\":\"a setting has a Content-Length of at most 999\"}");
        } else {
            request.body().onSuccess(body -> turn(request, body));
        }
    }

    private void turn(HttpServerRequest request, Buffer body) {
        try {
            behaviour = Behaviour.of(body.toJsonObject());
            json(request, 200, behaviour.toJson().encode());
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            json(request, 400, new JsonObject().put("error", e.getMessage()).encode());
        }
    }

    private static void json(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
