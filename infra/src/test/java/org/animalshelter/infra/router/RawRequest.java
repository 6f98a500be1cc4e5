package org.animalshelter.infra.router;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends exactly the bytes that a test is about, which a proper client would not. */
final class RawRequest implements AutoCloseable {
    private static final int RECEIVED_BYTES = 16_384;

    private final Socket socket;

    RawRequest(int port) throws IOException {
        socket = new Socket();
        // Little of what is not read yet fits in here.
        socket.setReceiveBufferSize(RECEIVED_BYTES);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(20_000);
    }

    void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * One answer as a whole.
     *
     * @param head the status line and the headers
     */
    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** Empty where there is none. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    /** An answer with a Content-Length, which must come within a few seconds. */
    Answer receiveAnswer() throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new SocketException("the connection was closed after: " + head);
            }
            head.append((char) next);
        }
        var answer = new Answer(head.toString(), "");
        var length = answer.header("Content-Length");
        var body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Answer(head.toString(), new String(body, StandardCharsets.UTF_8));
    }

    /** The same, where nothing else comes for so long. */
    Answer receiveAnswer(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return receiveAnswer();
    }

    /** What has arrived, up to the first pause. */
    String receive() throws IOException {
        var in = socket.getInputStream();
        var buffer = new byte[64_000];
        int length = in.read(buffer);
        if (length < 0) {
            return "";
        }
        socket.setSoTimeout(200);
        try {
            for (int more = in.read(buffer, length, buffer.length - length); more > 0; ) {
                length += more;
                more = in.read(buffer, length, buffer.length - length);
            }
        } catch (SocketTimeoutException pause) {
            // That was all.
        }
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
