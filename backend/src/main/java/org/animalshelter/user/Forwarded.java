package org.animalshelter.user;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * What the router in front knows of a request. It replaces what a client says in these headers, and nobody else reaches an
 * instance. Quarkus can read them as well, but cuts an IPv6 address at its last colon, and fails with 500 at a comma.
 */
final class Forwarded {

    private static final int BYTES_OF_A_NETWORK = 8;

    private Forwarded() {}

    /** Where it came from: an IPv4 address, or the /64 network of an IPv6 address, of which one household has all. */
    static String from(HttpServerRequest request) {
        String all = String.join(",", request.headers().getAll("X-Forwarded-For"));
        InetAddress address = parsed(all.substring(all.lastIndexOf(',') + 1).strip());
        byte[] bytes = (address == null ? parsed(request.remoteAddress().hostAddress()) : address).getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES_OF_A_NETWORK));
    }

    /** Whether it was encrypted between the browser and the first server that it reached. */
    static boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static InetAddress parsed(String text) {
        // The name of a network interface may follow.
        return NetUtil.createInetAddressFromIpAddressString(text.replaceFirst("%.*", ""));
    }
}
