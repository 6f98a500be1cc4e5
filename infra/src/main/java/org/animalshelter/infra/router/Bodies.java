package org.animalshelter.infra.router;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * The bodies of requests, each read whole before an instance is asked: so a client that sends slowly holds up nobody but itself.
 * Large ones share a limit, so that many of them do not fill the memory; small ones, which is all that pages send, need no
 * share of it.
 */
final class Bodies {
    private static final int SMALL = 16_384;

    private final long mostLarge;
    // Changed on the event loop alone, on which the router does everything.
    private volatile long large;

    /** @param mostLarge how many bytes of large bodies may be there at a time */
    Bodies(long mostLarge) {
        this.mostLarge = mostLarge;
    }

    /** How many bytes of large bodies are there. */
    long held() {
        return large;
    }

    /** The body, which must be {@linkplain #release released}; or why there is none. */
    Future<Buffer> read(HttpServerRequest request) {
        var body = Buffer.buffer();
        var read = Promise.<Buffer>promise();
        request.handler(part -> {
            int before = share(body);
            if (body.length() + part.length() > ClientConnection.LARGEST_BODY) {
                read.tryFail(Refused.tooLarge());
            } else if (large + part.length() > mostLarge && body.length() + part.length() > SMALL) {
                read.tryFail(new Refused(503, "too many large requests are under way: try again soon"));
            } else if (!read.future().isComplete()) {
                body.appendBuffer(part);
                large += share(body) - before;
            }
        });
        request.exceptionHandler(read::tryFail);
        request.endHandler(end -> read.tryComplete(body));
        return read.future().onFailure(none -> release(body));
    }

    void release(Buffer body) {
        large -= share(body);
    }

    private static int share(Buffer body) {
        return body.length() > SMALL ? body.length() : 0;
    }
}
