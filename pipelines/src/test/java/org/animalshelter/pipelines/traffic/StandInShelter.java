package org.animalshelter.pipelines.traffic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One instance of a shelter with everything that traffic needs, over HTTP, and with mistakes to choose from. */
final class StandInShelter implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 10_000;

    /** What instances share. */
    static final class Data {
        private final List<JsonObject> animals =
                new CopyOnWriteArrayList<>(List.of(animal("Bella"), animal("Milo"), animal("Rex")));
        private final Map<String, List<JsonObject>> expenses = new ConcurrentHashMap<>();
        private final Set<String> sessions = ConcurrentHashMap.newKeySet();

        /** How many expenses each animal had before anybody recorded any; they are made up when somebody looks. */
        volatile int older;

        /** How many of these, the newest, are gone. */
        volatile int gone;
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Data data;
    private final String release;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger expensesShown = new AtomicInteger();

    /** Which requests, by number from 1, are answered with 500. */
    volatile Predicate<Integer> fails = number -> false;

    /** What is stored instead of an expense; nothing, or more than one. */
    volatile UnaryOperator<List<JsonObject>> stores = expense -> expense;

    /** How amounts are shown in lists. */
    volatile UnaryOperator<String> shows = amount -> amount;

    /** How amounts are shown when they are recorded. */
    volatile UnaryOperator<String> acknowledges = amount -> amount;

    /** What pages are told of the release that runs. */
    volatile JsonObject running = new JsonObject();

    /** Stores what is sent, and then says nothing. */
    volatile boolean breaksOff;

    volatile long pauseMillis;

    StandInShelter(String release, Data data, int threads) throws IOException {
        this.release = release;
        this.data = data;
        this.threads = Executors.newFixedThreadPool(threads);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_CONNECTIONS);
        server.setExecutor(this.threads);
        server.createContext("/api/", this::handle);
        server.createContext("/version.json", exchange -> {
            try (exchange) {
                answer(exchange, 200, running);
            }
        });
        server.start();
    }

    StandInShelter(String release, Data data) throws IOException {
        this(release, data, 20);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int requests() {
        return requests.get();
    }

    /** How many it has handed out, each as often as it did. */
    int expensesShown() {
        return expensesShown.get();
    }

    void forgetSessions() {
        data.sessions.clear();
    }

    /** What a migration would do to a column. */
    void change(String field, UnaryOperator<String> change) {
        data.animals.forEach(animal -> animal.put(field, change.apply(animal.getString(field))));
    }

    void loseExpenses() {
        data.expenses.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int number = requests.incrementAndGet();
            Thread.sleep(pauseMillis);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("X-Release", release);
            exchange.getResponseHeaders().add("X-Request-Id", "r" + number);
            if (path.endsWith("/session")) {
                var session = "session=" + uuid();
                data.sessions.add(session);
                exchange.getResponseHeaders().add("Set-Cookie", session + "; Path=/");
                answer(exchange, 200, new JsonObject());
            } else if (fails.test(number)) {
                answer(exchange, 500, new JsonObject().put("detail", "out of order"));
            } else if (!data.sessions.contains(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")))) {
                answer(exchange, 401, new JsonObject().put("detail", "who are you?"));
            } else if (!path.endsWith("/expenses")) {
                if (exchange.getRequestMethod().equals("POST")) {
                    data.animals.add(new JsonObject(body));
                    answer(exchange, 201, new JsonObject(body));
                } else {
                    answer(exchange, 200, page(data.animals));
                }
            } else if (exchange.getRequestMethod().equals("POST")) {
                record(exchange, expensesOf(path), new JsonObject(body));
            } else {
                answer(
                        exchange,
                        200,
                        expenses(expensesOf(path), exchange.getRequestURI().getQuery()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The newest first, and all of them unless a size is asked for. */
    private JsonObject expenses(List<JsonObject> recorded, String query) {
        int total = recorded.size() + data.older - data.gone;
        int from = 0;
        int size = total;
        for (var parameter : query == null ? new String[0] : query.split("&")) {
            var value = parameter.substring(parameter.indexOf('=') + 1);
            if (parameter.startsWith("size=")) {
                size = Integer.parseInt(value);
            } else {
                from = 1 + indexOf(value, recorded);
            }
        }
        var items = IntStream.range(from, Math.min(total, from + size))
                .mapToObj(i -> i < recorded.size() ? recorded.get(i) : older(data.gone + i - recorded.size()))
                .map(this::shown)
                .toList();
        expensesShown.addAndGet(items.size());
        return page(items).put("total", total);
    }

    private int indexOf(String identifier, List<JsonObject> recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i).getString("identifier").equals(identifier)) {
                return i;
            }
        }
        return recorded.size() + (int) UUID.fromString(identifier).getLeastSignificantBits() - data.gone;
    }

    private static JsonObject older(int number) {
        return new JsonObject()
                .put("identifier", new UUID(0, number).toString())
                .put("amount", number + ".00")
                .put("description", "Food");
    }

    private static JsonObject animal(String name) {
        return new JsonObject().put("identifier", uuid()).put("name", name).put("breed", "Mix of " + name);
    }

    private List<JsonObject> expensesOf(String path) {
        return data.expenses.computeIfAbsent(path, animal -> new CopyOnWriteArrayList<>());
    }

    private void record(HttpExchange exchange, List<JsonObject> expenses, JsonObject sent) throws IOException {
        // As the real client shows it.
        var amount = String.format(Locale.ROOT, "%.2f", Double.parseDouble(sent.getString("amount")));
        var expense = sent.copy().put("amount", amount);
        boolean known = expenses.stream()
                .anyMatch(other -> other.getString("identifier").equals(sent.getString("identifier")));
        if (!known) {
            expenses.addAll(0, stores.apply(new ArrayList<>(List.of(expense))));
        }
        if (!breaksOff) {
            answer(exchange, 201, expense.copy().put("amount", acknowledges.apply(amount)));
        }
    }

    private JsonObject shown(JsonObject expense) {
        return expense.copy().put("amount", shows.apply(expense.getString("amount")));
    }

    private static JsonObject page(List<JsonObject> items) {
        return new JsonObject().put("items", new JsonArray(items)).put("total", items.size());
    }

    private static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
