package org.animalshelter.infra.router;

import java.util.List;
import java.util.stream.Stream;

/** What no proper client sends, and how the router and nginx answer it. */
final class RawRequests {
    /** Would be answered if it were taken for a request. */
    private static final String SMUGGLED = "GET /api/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final List<String> ELSEWHERE = List.of(
            "/../secret",
            "/assets/../../secret",
            "/..%2fsecret",
            "/%2e%2e/secret",
            "/assets/%2e%2e/%2e%2e/secret",
            "/..\\secret",
            "/api/../q/metrics",
            "/api/%2E%2e/q/metrics",
            "/api/..;/q/metrics",
            "/api/..%2fq/metrics",
            "/api/..%5cq/metrics",
            "/api//q/metrics",
            "/api/%252e%252e/q/metrics",
            "/api/%00",
            "/api/..",
            "/api/.",
            "/q/metrics/..%2f..%2fapi/x",
            "/q/metrics/../../api/x",
            "/x/..;/api/x",
            "http://localhost/api/..%2fx");

    private static final List<String> UNREADABLE = List.of(
            "/api/%zz",
            "/api/%",
            "/api/%4",
            "/api/|",
            "/api/[x]",
            "/api/\"<>^`{}",
            "/api/name?a=|",
            "/api/name?a=%zz",
            "/api?[",
            "/api/name#x",
            "/api/\u00e9");

    private RawRequests() {}

    /**
     * @param router the status with which the router answers
     * @param nginx and nginx
     */
    record Case(String name, String request, int router, int nginx) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> all() {
        return Stream.of(
                        ELSEWHERE.stream().map(path -> both(path, 400, get(path))),
                        UNREADABLE.stream().map(path -> both(path, 400, get(path))),
                        Stream.of("shelter.example", "user@localhost", "localhost.shelter.example")
                                .map(host -> both(
                                        "Host: " + host, 421, "GET /api/name HTTP/1.1\r\nHost: " + host + "\r\n\r\n")),
                        lines(),
                        lengths(),
                        headers(),
                        chunks())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> lines() {
        return Stream.of(
                both("HTTP/1.0", 200, head("GET /api/name HTTP/1.0", "Host: localhost")),
                both("HTTP/1.2", 200, head("GET /api/name HTTP/1.2", "Host: localhost")),
                both("HTTP/2.0", 505, head("GET /api/name HTTP/2.0", "Host: localhost")),
                both("HTTP/9.9", 505, head("GET /api/name HTTP/9.9", "Host: localhost")),
                both("another protocol", 400, head("GET /api/name FTP/1.1", "Host: localhost")),
                both("control bytes first", 400, "\u0001\u0002" + get("/api/name")),
                both("TLS", 400, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\r\n\r\n"),
                both("an empty line first", 200, "\r\n" + get("/api/name")),
                both("a method in small letters", 400, head("get /api/name HTTP/1.1", "Host: localhost")),
                both("a method with a digit", 400, head("GET1 /api/name HTTP/1.1", "Host: localhost")),
                both("a method with a sign", 400, head("G@T /api/name HTTP/1.1", "Host: localhost")),
                both("TRACE", 405, head("TRACE /api/name HTTP/1.1", "Host: localhost")),
                both("CONNECT to a path", 405, head("CONNECT /api/name HTTP/1.1", "Host: localhost")),
                differ("CONNECT", 405, 400, head("CONNECT localhost:80 HTTP/1.1", "Host: localhost")),
                both("no address", 400, head("OPTIONS * HTTP/1.1", "Host: localhost")),
                both("an address without a slash", 400, get("api/name")),
                both("an address in two words", 400, get("/api/na me")),
                both("a control byte in the address", 400, get("/api/na\u0001me")),
                both("a NUL in the address", 400, get("/api/na\0me")),
                both("an address with this server", 200, get("http://localhost/api/name")),
                both("an address with another server", 421, get("http://shelter.example/api/name")),
                both(
                        "an address with this server, and another host",
                        421,
                        head("GET http://localhost/api/name HTTP/1.1", "Host: shelter.example")),
                both("a page that is not there", 404, get("/missing.js")),
                both("a page that is written", 405, head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 0")),
                both("an address that is too long", 414, get("/api/" + "x".repeat(9_000))),
                // Both are allowed (RFC 9112, 2.2 and 3): neither can be taken for two requests.
                differ("lines that end without CR", 400, 200, "GET /api/name HTTP/1.1\nHost: localhost\n\n"),
                differ("tabs instead of spaces", 200, 400, head("GET\t/api/name\tHTTP/1.1", "Host: localhost")));
    }

    private static Stream<Case> lengths() {
        return Stream.of(
                both("an unknown coding", 501, post("hello", "Transfer-Encoding: xchunked")),
                both("an unknown coding at the end", 501, post("0\r\n\r\n", "Transfer-Encoding: chunked, xchunked")),
                both("two codings", 501, post("0\r\n\r\n", "Transfer-Encoding: gzip, chunked")),
                both("no coding", 501, post("", "Transfer-Encoding: identity")),
                both("an empty coding", 501, post("", "Transfer-Encoding: ")),
                both("a coding in quotes", 501, post("0\r\n\r\n", "Transfer-Encoding: \"chunked\"")),
                both(
                        "a coding twice",
                        400,
                        post("0\r\n\r\n", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked")),
                both(
                        "a coding and a length",
                        400,
                        post("0\r\n\r\n", "Transfer-Encoding: chunked", "Content-Length: 5")),
                both(
                        "a length and a coding",
                        400,
                        post("0\r\n\r\n", "Content-Length: 5", "Transfer-Encoding: chunked")),
                both(
                        "a coding in HTTP/1.0",
                        400,
                        head("POST /api/echo HTTP/1.0", "Host: localhost", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
                both("a length twice", 400, post("hello", "Content-Length: 5", "Content-Length: 5")),
                both("two lengths", 400, post("hello", "Content-Length: 5", "Content-Length: 6")),
                both("two lengths in one", 400, post("hello", "Content-Length: 5, 5")),
                both("a length with a plus", 400, post("hello", "Content-Length: +5")),
                both("a length with a minus", 400, post("hello", "Content-Length: -5")),
                both("a length in hexadecimal", 400, post("hello", "Content-Length: 0x5")),
                both("an empty length", 400, post("hello", "Content-Length: ")),
                both("a length that is no number", 400, post("hello", "Content-Length: five")),
                both("a length beyond all numbers", 400, post("hello", "Content-Length: 99999999999999999999")),
                both("a body that is too long", 413, post("hello", "Content-Length: 1048577")));
    }

    private static Stream<Case> headers() {
        return Stream.of(
                both("no host", 400, head("GET /api/name HTTP/1.1")),
                both("no host in HTTP/1.0", 421, head("GET /api/name HTTP/1.0")),
                differ("an empty host", 421, 400, head("GET /api/name HTTP/1.1", "Host: ")),
                both("two hosts", 400, get("/api/name", "Host: shelter.example")),
                both("the same host twice", 400, get("/api/name", "Host: localhost")),
                both("a space before the colon", 400, get("/api/name", "X-A : b")),
                both("a header without a name", 400, get("/api/name", ": b")),
                both("a NUL in a header", 400, get("/api/name", "X-A: b\0c")),
                both("a NUL in a name", 400, get("/api/name", "X\0A: b")),
                both("a CR in a header", 400, get("/api/name", "X-A: b\rX-B: c")),
                both("a header first that goes on with the line before", 400, head("GET /api/name HTTP/1.1", " X: y")),
                // Allowed, when a space takes the place of the end of the line (RFC 9112, 5.2).
                differ("a header of two lines", 200, 400, get("/api/name", "X-A: b", " c")),
                differ("headers that are too long", 431, 431, get("/api/name", "X: " + "x".repeat(17_000))),
                both("headers that are far too long", 431, get("/api/name", "X: " + "x".repeat(70_000))));
    }

    private static Stream<Case> chunks() {
        return Stream.of(
                both("chunks", 200, chunked("5\r\nhello\r\n0\r\n\r\n")),
                both("a chunk with an extension", 200, chunked("5;a=b\r\nhello\r\n0\r\n\r\n")),
                both("a trailer", 200, chunked("5\r\nhello\r\n0\r\nX-T: y\r\n\r\n")),
                both("a length as a trailer", 200, chunked("5\r\nhello\r\n0\r\nContent-Length: 3\r\n\r\n")),
                both("a size that is no number", 400, chunked("zz\r\nhello\r\n0\r\n\r\n")),
                both("a size with a minus", 400, chunked("-5\r\nhello\r\n0\r\n\r\n")),
                both("a size with a prefix", 400, chunked("0x5\r\nhello\r\n0\r\n\r\n")),
                both("no size", 400, chunked("\r\nhello\r\n0\r\n\r\n")),
                both("a size beyond all numbers", 400, chunked("ffffffffffffffffff\r\nhello\r\n0\r\n\r\n")),
                both("an extension of two lines", 400, chunked("5;a\nb\r\nhello\r\n0\r\n\r\n")),
                both("a chunk that is longer than its size", 400, chunked("5\r\nhelloXX0\r\n\r\n" + SMUGGLED)));
    }

    private static Case both(String name, int status, String request) {
        return new Case(name, request, status, status);
    }

    private static Case differ(String name, int router, int nginx, String request) {
        return new Case(name, request, router, nginx);
    }

    private static String get(String target, String... headers) {
        var all = Stream.concat(Stream.of("Host: localhost"), Stream.of(headers));
        return head("GET " + target + " HTTP/1.1", all.toArray(String[]::new));
    }

    private static String post(String body, String... headers) {
        var all = Stream.concat(Stream.of("Host: localhost"), Stream.of(headers));
        return head("POST /api/echo HTTP/1.1", all.toArray(String[]::new)) + body + SMUGGLED;
    }

    private static String chunked(String body) {
        return head("POST /api/echo HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked") + body;
    }

    private static String head(String line, String... headers) {
        return line + "\r\n"
                + String.join(
                        "", Stream.of(headers).map(header -> header + "\r\n").toList()) + "\r\n";
    }
}
