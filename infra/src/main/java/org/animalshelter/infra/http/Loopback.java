package org.animalshelter.infra.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Set;

/** Who talks to a server of this machine. */
public final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1");

    private Loopback() {}

    /**
     * Whether the request calls this machine by its own name. A page from elsewhere could otherwise give it the name of
     * its own server, and then read what is here as if it were there. A name that cannot be understood is not its own.
     */
    public static boolean isMeant(HttpServerRequest request) {
        return isName(request.authority());
    }

    /** Whether a server is called in this way, such as {@code localhost:8080}. */
    public static boolean isName(String authority) {
        return isName(HostAndPort.parseAuthority(authority, -1));
    }

    private static boolean isName(HostAndPort authority) {
        return authority != null && NAMES.contains(authority.host());
    }
}
