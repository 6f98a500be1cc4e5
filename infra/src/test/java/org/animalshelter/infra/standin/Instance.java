package org.animalshelter.infra.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A backend without a database, for what only needs something that answers: a good one, and bad ones. */
final class Instance {
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final AtomicInteger KEPT = new AtomicInteger();

    private Instance() {}

    /** Answers with its release, and to a POST with what it got. */
    public static void main(String[] arguments) throws IOException {
        serve(200, exchange -> answer(exchange, 200));
    }

    /** Answers every tenth request with an error. */
    static final class Failing {
        public static void main(String[] arguments) throws IOException {
            serve(200, exchange -> {
                int number = REQUESTS.incrementAndGet();
                if (number % 10 == 0) {
                    System.out.println("request " + number + " cannot be understood");
                }
                answer(exchange, number % 10 == 0 ? 500 : 200);
            });
        }
    }

    /** Answers every tenth request that writes with an error. */
    static final class FailingToWrite {
        public static void main(String[] arguments) throws IOException {
            serve(200, exchange -> {
                boolean writes = exchange.getRequestMethod().equals("POST");
                answer(exchange, writes && REQUESTS.incrementAndGet() % 10 == 0 ? 500 : 200);
            });
        }
    }

    /** Starts and says that it is not ready. */
    static final class NeverReady {
        public static void main(String[] arguments) throws IOException {
            System.out.println("the cache is being warmed");
            serve(503, exchange -> answer(exchange, 200));
        }
    }

    /** Is well at first, and ends at the fifth request. */
    static final class Dying {
        public static void main(String[] arguments) throws IOException {
            serve(200, exchange -> {
                if (REQUESTS.incrementAndGet() == 5) {
                    System.out.println("out of memory");
                    Runtime.getRuntime().halt(3);
                }
                answer(exchange, 200);
            });
        }
    }

    /** Takes its time for what people read. */
    static final class Slow {
        public static void main(String[] arguments) throws IOException {
            serve(200, exchange -> {
                pauseFor(exchange, "GET");
                answer(exchange, 200);
            });
        }
    }

    /** Takes its time for what people write. */
    static final class SlowToWrite {
        public static void main(String[] arguments) throws IOException {
            serve(200, exchange -> {
                pauseFor(exchange, "POST");
                answer(exchange, 200);
            });
        }
    }

    /** Keeps a connection for one request in ten. */
    static final class Leaking {
        public static void main(String[] arguments) throws IOException {
            serve(200, exchange -> {
                if (REQUESTS.incrementAndGet() % 10 == 0) {
                    KEPT.incrementAndGet();
                }
                answer(exchange, 200);
            });
        }
    }

    private static void pauseFor(HttpExchange exchange, String method) {
        if (exchange.getRequestMethod().equals(method)) {
            LockSupport.parkNanos(Duration.ofMillis(120).toNanos());
        }
    }

    private static void metrics(HttpExchange exchange) throws IOException {
        var metrics = String.format(
                        Locale.ROOT,
                        "agroal_active_count{datasource=\"default\"} %d.0\njvm_threads_live_threads 20.0\n",
                        KEPT.get())
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, metrics.length);
        exchange.getResponseBody().write(metrics);
        exchange.close();
    }

    private static void serve(int ready, HttpHandler handler) throws IOException {
        // As patient as the real one: its own default would close connections that the router still uses.
        System.setProperty("sun.net.httpserver.idleInterval", "1800");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server =
                HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("HTTP_PORT"))), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/q/health/ready", exchange -> answer(exchange, ready));
        server.createContext("/api/", handler);
        server.createContext("/q/metrics", Instance::metrics);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
        server.start();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        var sent = exchange.getRequestBody().readAllBytes();
        var body = sent.length > 0 ? sent : System.getenv("RELEASE").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Release", System.getenv("RELEASE"));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
