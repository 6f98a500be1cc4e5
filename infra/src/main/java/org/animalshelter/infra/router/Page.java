package org.animalshelter.infra.router;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.animalshelter.infra.home.Sha256;

/** One file of a frontend release, in memory and compressed once: a release is small and is asked for all the time. */
final class Page {
    private static final String NO_FRAMES = "frame-ancestors 'none'";
    static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; " + NO_FRAMES + "; form-action 'self'";
    private static final Set<String> COMPRESSED_ALREADY = Set.of("png", "jpg", "webp", "woff2", "ico");
    private static final int WORTH_COMPRESSING = 1_000;
    private static final int TAG_LENGTH = 16;

    private final String type;
    private final String caching;
    private final String tag;
    private final Buffer content;
    private final Buffer compressed;

    Page(String name, String caching, byte[] content) {
        this.type = MediaTypes.of(name);
        this.caching = caching;
        this.tag = "\"" + Sha256.of(content).substring(0, TAG_LENGTH) + "\"";
        this.content = Buffer.buffer(content);
        this.compressed = content.length < WORTH_COMPRESSING || COMPRESSED_ALREADY.contains(MediaTypes.extension(name))
                ? null
                : Buffer.buffer(compress(content));
    }

    /** @param framedBy the origin whose pages may show this one in a frame */
    void answer(HttpServerRequest request, Optional<URI> framedBy) {
        var response = request.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", caching)
                .putHeader("ETag", tag)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Content-Security-Policy", policy(framedBy))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        if (isKnown(request)) {
            response.setStatusCode(304).end();
            return;
        }
        var body = content;
        if (compressed != null && accepts(request, "Accept-Encoding", "gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            body = compressed;
        }
        response.putHeader("Content-Length", Integer.toString(body.length()));
        if (request.method().name().equals("HEAD")) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static String policy(Optional<URI> framedBy) {
        return framedBy.map(origin -> POLICY.replace(NO_FRAMES, "frame-ancestors " + origin))
                .orElse(POLICY);
    }

    private boolean isKnown(HttpServerRequest request) {
        return accepts(request, "If-None-Match", tag);
    }

    static boolean accepts(HttpServerRequest request, String header, String value) {
        var sent = request.getHeader(header);
        return sent != null && sent.contains(value);
    }

    private static byte[] compress(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
