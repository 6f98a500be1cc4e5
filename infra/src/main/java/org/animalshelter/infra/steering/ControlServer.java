package org.animalshelter.infra.steering;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.animalshelter.infra.http.Loopback;
import org.animalshelter.infra.http.Problem;
import org.animalshelter.infra.release.Failure;

/** The control port. Who does not know the secret learns nothing, not even what can be asked for. */
public final class ControlServer implements AutoCloseable {

    private static final int LAST_ANSWERS_SECONDS = 5;

    private final HttpServer server;
    private final byte[] authorization;
    private final Consumer<String> events;
    private final Map<String, Work> works = new HashMap<>();
    // What is asked for can take minutes, and a thread of vert.x must never wait.
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "control");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param port of the loopback interface; 0 for any
     * @param secret what a caller has to know
     * @param events gets a line for people when something unforeseen goes wrong
     */
    public ControlServer(Vertx vertx, int port, String secret, Consumer<String> events) {
        this.authorization = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        this.events = events;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::handle);
    }

    /**
     * Answers a request with JSON. A {@link Failure} becomes a problem detail.
     *
     * @param request such as {@code GET /status}
     */
    public ControlServer on(String request, UnaryOperator<JsonObject> answer) {
        works.put(request, (http, body) -> answer(http, answer, body));
        return this;
    }

    /** Answers a request with one line of JSON after the other, as things happen. A {@link Failure} becomes the last. */
    public ControlServer stream(String request, Stream stream) {
        works.put(request, (http, body) -> stream(http, stream, body));
        return this;
    }

    public void listen() {
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void handle(HttpServerRequest request) {
        if (!Loopback.isMeant(request)) {
            Problem.answer(request, 421, "production is steered at 127.0.0.1, and at no other name");
            return;
        }
        var given = String.valueOf(request.getHeader("Authorization")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, authorization)) {
            Problem.answer(request, 401, "only who knows the secret of this production may steer it");
            return;
        }
        var work = works.get(request.method() + " " + request.path());
        if (work == null) {
            Problem.answer(request, 404, "production does not know " + request.method() + " " + request.path());
            return;
        }
        request.body().onSuccess(body -> begin(request, work, body));
    }

    private void begin(HttpServerRequest request, Work work, Buffer body) {
        try {
            var json = body.length() == 0 ? new JsonObject() : body.toJsonObject();
            threads.execute(() -> work.run(request, json));
        } catch (DecodeException | ClassCastException e) {
            Problem.answer(request, 400, "the request is not JSON: " + e.getMessage());
        } catch (RejectedExecutionException e) {
            Problem.answer(request, 503, "production is being stopped");
        }
    }

    private void answer(HttpServerRequest request, UnaryOperator<JsonObject> answer, JsonObject body) {
        try {
            var json = answer.apply(body);
            request.response().putHeader("Content-Type", "application/json").end(json.encode());
        } catch (Failure e) {
            Problem.answer(request, 409, e.getMessage());
        } catch (RuntimeException e) {
            Problem.answer(request, 500, unforeseen(e));
        }
    }

    private void stream(HttpServerRequest request, Stream stream, JsonObject body) {
        var lines = new LineStream(request.response());
        try {
            stream.run(body, lines);
            lines.end(new JsonObject().put(LineStream.DONE, true));
        } catch (Failure e) {
            lines.end(new JsonObject().put(LineStream.FAILED, e.getMessage()));
        } catch (RuntimeException e) {
            lines.end(new JsonObject().put(LineStream.FAILED, unforeseen(e)));
        }
    }

    private String unforeseen(RuntimeException e) {
        var sentence = "something unforeseen went wrong in production: " + e;
        events.accept(sentence + (e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : ""));
        return sentence;
    }

    /** Lets those who are being answered have their last line. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Answers with lines for as long as it runs. */
    public interface Stream {
        void run(JsonObject body, LineStream lines);
    }

    private interface Work {
        void run(HttpServerRequest request, JsonObject body);
    }
}
