package org.animalshelter.pipelines.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.animalshelter.pipelines.UserError;

/** Somebody who is signed in, with several connections to the router. */
final class Visitor implements AutoCloseable {
    private static final String WHO = "username=ada&password=shelter";
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final int SECONDS_TO_CONNECT = 10;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    private final int connections;
    private final HttpClient http;
    private final Map<String, String> headers;

    private Visitor(URI page, int connections) {
        this.connections = connections;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(page.getHost())
                .setDefaultPort(page.getPort())
                .setMaxPoolSize(connections)
                .setConnectTimeout(SECONDS_TO_CONNECT * 1000));
        this.headers = Map.of("Cookie", signIn(), "Content-Type", "application/json");
    }

    /** @throws UserError when this is not possible */
    static Visitor signedIn(URI page, int connections) {
        return new Visitor(page, connections);
    }

    /** Records an expense each time, for the animal whose turn it is. */
    Side recordsExpenses(Supplier<UUID> animals) {
        return new HttpLoop(this, connections, () -> expense(animals.get()));
    }

    /** Asks for the first page of the animals each time. */
    Side listsAnimals() {
        Ask page = new Ask(HttpMethod.GET, "/api/animals?size=" + Workload.PAGE, headers, Buffer.buffer(), 200);
        return new HttpLoop(this, connections, () -> page);
    }

    private Ask expense(UUID animal) {
        Buffer body = new JsonObject()
                .put("identifier", UUID.randomUUID().toString())
                .put("amount", Workload.AMOUNT.doubleValue())
                .put("description", Workload.DESCRIPTION)
                .toBuffer();
        return new Ask(HttpMethod.POST, "/api/animals/" + animal + "/expenses", headers, body, 201);
    }

    /** @return the answer's body; fails with a {@link UserError} when it has another status than expected */
    Future<Buffer> send(Ask ask) {
        return answerTo(ask).compose(HttpClientResponse::body);
    }

    private Future<HttpClientResponse> answerTo(Ask ask) {
        return http.request(ask.method(), ask.path())
                .compose(request -> {
                    ask.headers().forEach(request::putHeader);
                    return request.send(ask.body());
                })
                .compose(answer -> answer.statusCode() == ask.expected()
                        ? Future.succeededFuture(answer)
                        : answer.body().compose(body -> Future.failedFuture(refused(ask, answer, body))));
    }

    private static UserError refused(Ask ask, HttpClientResponse answer, Buffer body) {
        return new UserError("%s %s was answered %d and not %d (%s): look at the production with './shelter up'"
                .formatted(ask.method(), ask.path(), answer.statusCode(), ask.expected(), body));
    }

    private String signIn() {
        try {
            return answerTo(new Ask(HttpMethod.POST, "/api/session", FORM, Buffer.buffer(WHO), 204))
                    .map(answer -> answer.getHeader("Set-Cookie").split(";")[0])
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            close();
            throw told(e.getCause());
        }
    }

    /** What went wrong, for people. */
    static RuntimeException told(Throwable failure) {
        return failure instanceof UserError told
                ? told
                : new UserError("the router did not answer (" + failure + "): look at it with './shelter up'");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
