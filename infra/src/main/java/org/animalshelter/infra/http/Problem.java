package org.animalshelter.infra.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** An answer that says what is wrong, as problem details (RFC 9457), like those of the backend. */
public final class Problem {
    /** Those of each problem, whatever it is. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "application/problem+json",
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff");

    /** Those of a problem that passes, besides. */
    public static final Map<String, String> LATER = Map.of("Retry-After", "1");

    private Problem() {}

    /** Does nothing when another answer has begun, or the client has gone. */
    public static void answer(HttpServerRequest request, int status, String detail) {
        answer(request, status, "about:blank", title(status), detail);
    }

    /** The same, of a type that programs know. */
    public static void answer(HttpServerRequest request, int status, String type, String title, String detail) {
        var response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        HEADERS.forEach(response::putHeader);
        if (status == HttpResponseStatus.SERVICE_UNAVAILABLE.code()) {
            LATER.forEach(response::putHeader);
        }
        response.setStatusCode(status).end(body(status, type, title, detail));
    }

    /** The problem itself. */
    public static String body(int status, String detail) {
        return body(status, "about:blank", title(status), detail);
    }

    private static String body(int status, String type, String title, String detail) {
        return new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }

    private static String title(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
