package org.animalshelter.infra.router;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend instance of bare sockets, because only these can break off in the middle of an answer. */
final class Instance implements AutoCloseable {
    private final String name;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger received = new AtomicInteger();
    private final Queue<List<String>> heads = new ConcurrentLinkedQueue<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore departures = new Semaphore(0);
    private final Semaphore hangUps = new Semaphore(0);
    private volatile boolean breaksOff;

    Instance(String name) throws IOException {
        this.name = name;
        daemon(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    int connections() {
        return sockets.size();
    }

    int received() {
        return received.get();
    }

    /** The first line and the headers of each request. */
    Queue<List<String>> heads() {
        return heads;
    }

    /** From now on it reads a request and closes the connection instead of answering. */
    void breakOff() {
        breaksOff = true;
    }

    /** Waits until a slow request is there. */
    void awaitRequest() throws InterruptedException {
        if (!arrivals.tryAcquire(5, TimeUnit.SECONDS)) {
            throw new AssertionError("no request came");
        }
    }

    /** Waits until nobody wants the rest of an endless answer. */
    void awaitHangUp() throws InterruptedException {
        if (!hangUps.tryAcquire(5, TimeUnit.SECONDS)) {
            throw new AssertionError("the answer is still listened to");
        }
    }

    /** Answers a slow request. */
    void letGo() {
        departures.release();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            for (var head = head(in); !head.isEmpty(); head = head(in)) {
                var body = body(in, head);
                received.incrementAndGet();
                heads.add(head);
                if (breaksOff) {
                    return;
                }
                answer(socket, head, body);
            }
        } catch (IOException | InterruptedException gone) {
            // The other end has closed.
        }
    }

    private void answer(Socket socket, List<String> head, String body) throws IOException, InterruptedException {
        var request = head.get(0).split(" ");
        if (request[1].equals("/api/endless")) {
            answerEndlessly(socket);
        }
        if (request[1].equals("/api/nothing")) {
            socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var answer = switch (request[1]) {
            case "/api/echo" -> body;
            case "/api/headers" -> headers(head);
            case "/api/slow" -> slow();
            case "/api/half" -> "";
            default -> name;
        };
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        boolean half = request[1].equals("/api/half");
        var length = half ? 1_000 : bytes.length;
        var out = socket.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        if (half) {
            out.write("half of it".getBytes(StandardCharsets.US_ASCII));
            socket.close();
        } else if (!request[0].equals("HEAD")) {
            out.write(bytes);
        }
    }

    private void answerEndlessly(Socket socket) throws IOException {
        var out = socket.getOutputStream();
        try {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(chunk);
            }
        } finally {
            hangUps.release();
        }
    }

    private String slow() throws InterruptedException {
        arrivals.release();
        departures.acquire();
        return "slow " + name;
    }

    private static String headers(List<String> head) {
        var lines = new StringBuilder();
        head.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(header -> lines.append(header[0].toLowerCase(Locale.ROOT))
                        .append("=[")
                        .append(header[1])
                        .append("]\n"));
        return lines.toString();
    }

    private static List<String> head(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        return lines;
    }

    private static String body(InputStream in, List<String> head) throws IOException {
        var lower = head.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
        if (lower.contains("transfer-encoding: chunked")) {
            var body = new StringBuilder();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line(in);
            }
            line(in);
            return body.toString();
        }
        var length = lower.stream()
                .filter(line -> line.startsWith("content-length: "))
                .findFirst()
                .map(line -> Integer.parseInt(line.substring("content-length: ".length())))
                .orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next != -1; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        departures.release(1_000);
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
