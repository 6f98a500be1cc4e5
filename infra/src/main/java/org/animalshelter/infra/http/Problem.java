package org.animalshelter.infra.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** An answer that says what is wrong, as problem details (RFC 9457), like those of the backend. */
public final class Problem {
    private Problem() {}

    /** Does nothing when another answer has begun, or the client has gone. */
    public static void answer(HttpServerRequest request, int status, String detail) {
        answer(
                request,
                status,
                "about:blank",
                HttpResponseStatus.valueOf(status).reasonPhrase(),
                detail);
    }

    /** The same, of a type that programs know. */
    public static void answer(HttpServerRequest request, int status, String type, String title, String detail) {
        var response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        var problem = new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (status == HttpResponseStatus.SERVICE_UNAVAILABLE.code()) {
            response.putHeader("Retry-After", "1");
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem.encode());
    }
}
