package org.animalshelter.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection on which to send bytes that no HTTP client would send. */
public final class RawHttp implements Closeable {

    private static final int PATIENCE = 60_000;

    /** An answer, with its head as it came. */
    public record Answer(int status, String head, String body) {

        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final Socket socket;
    private final InputStream in;

    public RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Every answer to these bytes, until the server closes the connection. */
    public static List<Answer> send(int port, String request) {
        try (RawHttp connection = new RawHttp(port)) {
            connection.write(request.getBytes(StandardCharsets.ISO_8859_1));
            List<Answer> answers = new ArrayList<>();
            for (var next = connection.read(false); next.isPresent(); next = connection.read(false)) {
                answers.add(next.get());
            }
            return answers;
        } catch (IOException failed) {
            throw new UncheckedIOException(request.substring(0, Math.min(request.length(), 200)), failed);
        }
    }

    public void write(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
    }

    /** The next answer, or none if the server closes the connection instead. */
    public Optional<Answer> read(boolean isHead) throws IOException {
        StringBuilder head = new StringBuilder();
        String line = line();
        while (!line.isEmpty()) {
            head.append(line).append('\n');
            line = line();
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int status = Integer.parseInt(head.substring(9, 12));
        if (status == 100) {
            return read(isHead);
        }
        Answer bare = new Answer(status, head.toString(), "");
        return Optional.of(isHead ? bare : new Answer(status, bare.head(), body(bare)));
    }

    private String body(Answer answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (answer.header("Transfer-Encoding").equals("chunked")) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else if (!answer.header("Content-Length").isEmpty()) {
            body.write(in.readNBytes(Integer.parseInt(answer.header("Content-Length"))));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
