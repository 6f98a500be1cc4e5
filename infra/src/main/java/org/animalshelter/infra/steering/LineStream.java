package org.animalshelter.infra.steering;

import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.home.Json;

/** An answer in lines, each a message in JSON, sent at once. */
final class LineStream {
    private final HttpServerResponse response;
    private final List<Runnable> leaving = new ArrayList<>();
    private boolean gone;

    LineStream(HttpServerResponse response) {
        this.response = response;
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        response.exceptionHandler(failure -> {});
        response.closeHandler(closed -> leave());
        if (response.closed()) {
            leave();
        }
    }

    /** Sends a line; in vain when the caller has gone. */
    synchronized void send(Message message) {
        if (!response.closed() && !response.ended()) {
            response.write(line(message));
        }
    }

    synchronized void end(Message last) {
        if (!response.closed() && !response.ended()) {
            response.end(line(last));
        }
    }

    private static String line(Message message) {
        return Json.line(message) + "\n";
    }

    /** Runs this as soon as the caller has gone before the last line, and now if that is the case already. */
    void whenGone(Runnable what) {
        synchronized (this) {
            if (!gone) {
                leaving.add(what);
                return;
            }
        }
        what.run();
    }

    private void leave() {
        List<Runnable> told;
        synchronized (this) {
            gone = true;
            told = List.copyOf(leaving);
            leaving.clear();
        }
        told.forEach(Runnable::run);
    }
}
