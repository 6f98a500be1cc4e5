package org.animalshelter.infra.router;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import org.animalshelter.infra.http.Problem;

/** Why a request gets no further than the router; the connection that it came on is closed after the answer. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    Refused(int status, String detail) {
        // There can be many of these, and where they come from is known.
        super(detail, null, false, false);
        this.status = status;
    }

    /** @param cause why the bytes could not be read as a request */
    static Refused of(Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused;
        } else if (cause instanceof TooLongHttpLineException) {
            return new Refused(414, "the address is longer than " + ClientConnection.LONGEST_HEAD + " bytes");
        } else if (cause instanceof TooLongHttpHeaderException) {
            return new Refused(431, "the headers have more than " + ClientConnection.LONGEST_HEAD + " bytes");
        }
        return new Refused(400, "the request is not written as HTTP/1.1 demands");
    }

    static Refused tooLarge() {
        return new Refused(413, "the request has more than " + ClientConnection.LARGEST_BODY + " bytes");
    }

    int status() {
        return status;
    }

    void answer(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        Problem.answer(request, status, getMessage());
    }
}
