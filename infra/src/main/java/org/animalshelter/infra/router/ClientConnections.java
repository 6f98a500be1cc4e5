package org.animalshelter.infra.router;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The connections of clients. When there are too many, the oldest that waits for its client makes room for the next: so
 * nobody can lock others out by opening connections and doing nothing with them.
 */
final class ClientConnections {
    static final int MOST = 500;

    // Of the event loop alone, on which the router does everything.
    private final Set<ClientConnection> open = new LinkedHashSet<>();

    void add(HttpConnection connection) {
        // Vert.x has limits for neither the time nor the number of requests of a connection, and no way to add them but
        // this one.
        var context = ((ConnectionBase) connection).channelHandlerContext();
        var added = new ClientConnection();
        context.pipeline().addBefore(context.name(), "limits", added);
        if (open.size() >= MOST && !makeRoom()) {
            added.turnAway(new Refused(503, "too many requests are under way: try again soon"));
            return;
        }
        open.add(added);
        connection.closeHandler(closed -> open.remove(added));
    }

    private boolean makeRoom() {
        var oldest = open.stream().filter(ClientConnection::waitsForClient).findFirst();
        oldest.ifPresent(waiting -> {
            open.remove(waiting);
            waiting.dropNow();
        });
        return oldest.isPresent();
    }
}
