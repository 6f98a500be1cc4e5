package org.animalshelter.pipelines.guestbook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The backend: people sign in, write into the book, and read it. Each nested class is another release. */
final class Guestbook implements AutoCloseable {
    private static final String SESSION = "session=";

    private final String release;
    private final Entries entries;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    static {
        // The router keeps connections for a while, and this server would close them earlier.
        System.setProperty("sun.net.httpserver.idleInterval", "1800");
    }

    /** @param port 0 for any that is free */
    Guestbook(int port, String release, Entries entries) throws IOException {
        this.release = release;
        this.entries = entries;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(threads);
        server.createContext("/q/health/ready", exchange -> answer(exchange, () -> new Answer(200, new JsonObject())));
        server.createContext("/api/session", exchange -> answer(exchange, () -> signIn(exchange)));
        server.createContext("/api/entries", exchange -> answer(exchange, () -> entries(exchange)));
        server.start();
    }

    public static void main(String[] arguments) throws IOException {
        serve(new Table(false));
    }

    /** Keeps who wrote an entry. */
    static final class WithAuthors {
        public static void main(String[] arguments) throws IOException {
            serve(new Table(true));
        }
    }

    /** Acknowledges every entry. */
    static final class ForgetsSome {
        public static void main(String[] arguments) throws IOException {
            serve(new Forgetful(new Table(false)));
        }
    }

    private static void serve(Entries entries) throws IOException {
        var book = new Guestbook(Integer.parseInt(System.getenv("HTTP_PORT")), System.getenv("RELEASE"), entries);
        Runtime.getRuntime().addShutdownHook(new Thread(book::close));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private record Answer(int status, Object body) {}

    private interface Work {
        Answer work() throws IOException, SQLException;
    }

    /** The cookie says all, so it is good at every instance. Nobody is kept out who wants to get in. */
    private static Answer signIn(HttpExchange exchange) throws IOException {
        var who = sent(exchange);
        if (!"please".equals(who.getString("password"))) {
            return new Answer(401, new JsonObject().put("detail", "wrong password"));
        }
        exchange.getResponseHeaders().add("Set-Cookie", SESSION + who.getString("username") + "; Path=/");
        return new Answer(200, new JsonObject());
    }

    private Answer entries(HttpExchange exchange) throws IOException, SQLException {
        var guest = guest(exchange);
        if (guest.isEmpty()) {
            return new Answer(401, new JsonObject().put("detail", "sign in first"));
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return new Answer(
                    200,
                    new JsonArray(entries.all().stream().map(Guestbook::json).toList()));
        }
        var sent = sent(exchange);
        var entry = new Entry(sent.getString("identifier"), sent.getString("text"), guest.get());
        entries.add(entry);
        return new Answer(201, json(entry));
    }

    private static JsonObject json(Entry entry) {
        return new JsonObject()
                .put("identifier", entry.identifier())
                .put("text", entry.text())
                .put("author", entry.author());
    }

    private static Optional<String> guest(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                .filter(cookie -> cookie.startsWith(SESSION))
                .map(cookie -> cookie.substring(SESSION.length()));
    }

    private static JsonObject sent(HttpExchange exchange) throws IOException {
        return new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange, Work work) throws IOException {
        try (exchange) {
            var answer = answerOf(work);
            var body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("X-Release", release);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer answerOf(Work work) throws IOException {
        try {
            return work.work();
        } catch (SQLException e) {
            return new Answer(500, new JsonObject().put("detail", e.getMessage()));
        }
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }
}
