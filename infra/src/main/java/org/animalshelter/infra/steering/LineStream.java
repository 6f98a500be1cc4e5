package org.animalshelter.infra.steering;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** An answer in lines, each a JSON object, sent at once. */
public final class LineStream {

    static final String DONE = "done";
    static final String FAILED = "failed";

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
    public synchronized void send(JsonObject line) {
        if (!response.closed() && !response.ended()) {
            response.write(line.encode() + "\n");
        }
    }

    synchronized void end(JsonObject last) {
        if (!response.closed() && !response.ended()) {
            response.end(last.encode() + "\n");
        }
    }

    /** Runs this as soon as the caller has gone before the last line, and now if that is the case already. */
    public void whenGone(Runnable what) {
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
