package org.animalshelter.system;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request must be before anything looks at what it asks for. The longest real body has 2 KiB. */
class RequestLimits {

    private static final int BODY = 64 * 1024;

    /** Encoded control characters, dots and slashes, and segments of dots: no client sends them, and file handlers stumble. */
    private static final Pattern UNSAFE = Pattern.compile("(?i)%([01][0-9a-f]|2[ef]|5c|7f)|\\.\\.|/\\.(/|$)");

    private long body;

    Optional<HttpResponseStatus> refusal(Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return Optional.of(status(part.decoderResult().cause()));
        }
        if (message instanceof HttpRequest request) {
            body = 0;
            if (!isWellFormed(request)) {
                return Optional.of(HttpResponseStatus.BAD_REQUEST);
            }
            if (HttpUtil.getContentLength(request, 0L) > BODY) {
                return Optional.of(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
            }
        }
        if (message instanceof HttpContent content) {
            body += content.content().readableBytes();
            if (body > BODY) {
                return Optional.of(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
            }
        }
        return Optional.empty();
    }

    private static HttpResponseStatus status(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return HttpResponseStatus.REQUEST_URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpResponseStatus.BAD_REQUEST;
    }

    private static boolean isWellFormed(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return (version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0))
                && hosts.size() <= 1
                && (hosts.size() == 1 || version.equals(HttpVersion.HTTP_1_0))
                && isAddress(request.uri(), hosts.isEmpty() ? "" : hosts.get(0));
    }

    /** A path, "*", or a whole URL of the same host: one of another host is a request to a proxy. */
    private static boolean isAddress(String address, String host) {
        try {
            URI uri = new URI(address);
            boolean isOurs = address.startsWith("/")
                    || (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                            && host.equalsIgnoreCase(uri.getRawAuthority()));
            return address.equals("*")
                    || (isOurs && !UNSAFE.matcher(uri.getRawPath()).find());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
