package org.animalshelter.infra.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/** Keeps the promise of the backend: its variables, its readiness, and rows and toggles that can be looked at. */
final class StandInBackend {
    private StandInBackend() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200, value("SELECT 1")));
        server.createContext("/api/version", exchange -> answer(exchange, 200, System.getenv("RELEASE")));
        server.createContext("/api/instance", exchange -> answer(exchange, 200, Integer.toString(port)));
        server.createContext("/api/animals", exchange -> answer(exchange, 200, value("SELECT count(*) FROM animals")));
        server.createContext("/api/expenses", StandInBackend::expenses);
        server.createContext("/api/toggles", exchange -> answer(exchange, 200, toggles()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(1)));
        server.start();
    }

    private static void expenses(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, value("SELECT coalesce(string_agg(identifier, ' '), '') FROM expenses"));
            return;
        }
        var identifier = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (var connection = connect();
                var statement = connection.prepareStatement("INSERT INTO expenses VALUES (?)")) {
            statement.setString(1, identifier);
            statement.execute();
            answer(exchange, 201, identifier);
        } catch (SQLException e) {
            answer(exchange, 500, e.getMessage());
        }
    }

    private static String toggles() throws IOException {
        var features = URI.create(System.getenv("UNLEASH_URL")).resolve("client/features");
        var request = HttpRequest.newBuilder(features)
                .header("Authorization", System.getenv("UNLEASH_TOKEN"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String value(String question) throws IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("DATABASE_URL"), System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Says why, and ends. */
    static final class Broken {
        public static void main(String[] arguments) {
            System.out.println("SESSION_KEY is too short");
            System.exit(4);
        }
    }
}
