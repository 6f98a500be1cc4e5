package org.animalshelter.infra.steering;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.http.Loopback;
import org.animalshelter.infra.http.Problem;
import org.animalshelter.infra.release.Failure;

/** The control port. Without the secret, a caller learns nothing, not even which requests exist. */
final class ControlServer implements AutoCloseable {
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
     * @param events gets what something unforeseen was, with its stack trace
     */
    ControlServer(Vertx vertx, int port, String secret, Consumer<String> events) {
        this.authorization = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        this.events = events;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::handle);
    }

    /**
     * Answers a request. A {@link Failure} becomes a problem detail.
     *
     * @param request such as {@code GET /status}
     * @param type of what is sent with it
     */
    <T> ControlServer on(String request, Class<T> type, Function<T, Object> answer) {
        works.put(request, (http, body) -> answer(http, () -> answer.apply(read(body, type))));
        return this;
    }

    /** Answers a request with one line after the other, as things happen. A {@link Failure} becomes the last. */
    <T> ControlServer stream(String path, Class<T> type, BiConsumer<T, LineStream> work) {
        works.put("POST " + path, (http, body) -> {
            var lines = new LineStream(http.response());
            stream(lines, () -> work.accept(read(body, type), lines));
        });
        return this;
    }

    void listen() {
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    URI address() {
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
            threads.execute(() -> work.run(request, body.toString()));
        } catch (RejectedExecutionException e) {
            Problem.answer(request, 503, "production is being stopped");
        }
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return Json.read(body.isEmpty() ? "{}" : body, type);
        } catch (IllegalArgumentException e) {
            throw new Failure("the request is " + e.getMessage(), e);
        }
    }

    private void answer(HttpServerRequest request, Supplier<Object> answer) {
        try {
            var json = Json.line(answer.get());
            request.response().putHeader("Content-Type", "application/json").end(json);
        } catch (Failure e) {
            Problem.answer(request, 409, e.getMessage());
        } catch (RuntimeException e) {
            Problem.answer(request, 500, unforeseen(e).sentence());
        }
    }

    private void stream(LineStream lines, Runnable work) {
        try {
            work.run();
            lines.end(new Message.Done());
        } catch (Failure e) {
            lines.end(Message.Failed.of(e));
        } catch (RuntimeException e) {
            lines.end(Message.Failed.of(unforeseen(e)));
        }
    }

    /** It is logged whole here, where it happened; who asked is told what it was. */
    private Failure unforeseen(RuntimeException e) {
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        events.accept("something unforeseen went wrong: " + trace);
        return new Failure("something unforeseen went wrong in production (" + e
                + "): the details are where it runs, in its terminal");
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

    private interface Work {
        void run(HttpServerRequest request, String body);
    }
}
