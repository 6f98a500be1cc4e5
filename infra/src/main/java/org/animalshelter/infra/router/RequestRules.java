package org.animalshelter.infra.router;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.animalshelter.infra.http.Loopback;

/**
 * What a request must be to be understood by everybody in the same way (RFC 9112), beyond what Netty checks while it reads.
 * nginx, which does the same for containers, refuses the same requests.
 */
final class RequestRules {
    private static final Pattern METHOD = Pattern.compile("[A-Z_-]+");
    private static final Set<String> NOT_FORWARDED = Set.of("CONNECT", "TRACE");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://([^/?#]*)(.*)");

    private RequestRules() {}

    /** @throws Refused when it breaks one */
    static void check(HttpRequest request) throws Refused {
        checkCoding(request);
        if (request.decoderResult().isFailure()) {
            throw Refused.of(request.decoderResult().cause());
        }
        checkVersion(request);
        checkMethod(request.method().name());
        checkTarget(request);
        checkHeaders(request);
        checkLength(request);
    }

    private static void checkVersion(HttpRequest request) throws Refused {
        var version = request.protocolVersion();
        // A later 1.x means the same (RFC 9110, 2.5); and an answer has the version of this server, not that of the
        // client.
        if (!version.equals(HttpVersion.HTTP_1_0)) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
        if (!version.protocolName().equals("HTTP")) {
            throw new Refused(400, "the protocol is not HTTP");
        } else if (version.majorVersion() != 1) {
            throw new Refused(505, version + " is not spoken here: use HTTP/1.1");
        }
    }

    /** Netty knows only how long a body is that is chunked, and takes what else there is for the next request. */
    private static void checkCoding(HttpRequest request) throws Refused {
        var codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.size() == 1 && !codings.get(0).equalsIgnoreCase("chunked")) {
            throw new Refused(501, "the only Transfer-Encoding is chunked, not " + codings.get(0));
        } else if (codings.size() > 1) {
            throw new Refused(400, "a request has one Transfer-Encoding header, not " + codings.size());
        }
    }

    private static void checkMethod(String method) throws Refused {
        if (!METHOD.matcher(method).matches()) {
            throw new Refused(400, "a method has capital letters only");
        } else if (NOT_FORWARDED.contains(method)) {
            throw new Refused(405, method + " is not for this server");
        }
    }

    /** An address with the name of a server in it becomes one without, as all others are. */
    private static void checkTarget(HttpRequest request) throws Refused {
        var absolute = ABSOLUTE.matcher(request.uri());
        if (absolute.matches()) {
            request.setUri(path(absolute));
        }
        if (!request.uri().startsWith("/")
                || !request.uri().chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
            throw new Refused(400, "an address begins with / and has printable ASCII characters only");
        }
    }

    private static String path(Matcher absolute) throws Refused {
        if (!Loopback.isName(absolute.group(1))) {
            throw new Refused(421, "the shelter is at localhost, and at no other name");
        }
        return absolute.group(2).startsWith("/") ? absolute.group(2) : "/" + absolute.group(2);
    }

    private static void checkHeaders(HttpRequest request) throws Refused {
        var headers = request.headers();
        int hosts = headers.getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || hosts == 0 && request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            throw new Refused(400, "a request has one Host header, not " + hosts);
        } else if (headers.names().contains("")) {
            throw new Refused(400, "a header has a name");
        }
    }

    private static void checkLength(HttpRequest request) throws Refused {
        // Netty has made sure that there is one at most, and that it is a number.
        var lengths = request.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
        if (!lengths.isEmpty() && Long.parseLong(lengths.get(0)) > ClientConnection.LARGEST_BODY) {
            throw Refused.tooLarge();
        }
    }
}
