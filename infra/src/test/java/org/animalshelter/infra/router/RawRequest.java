package org.animalshelter.infra.router;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends exactly the bytes that a test is about, which a proper client would not. */
final class RawRequest implements AutoCloseable {
    private final Socket socket;

    RawRequest(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5_000);
    }

    void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
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
