package org.animalshelter.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes requests from the document of the API: each part of one is right most of the time, and nasty otherwise. */
final class Requests {

    /** The last but two digits of every valid identifier, by which {@link FuzzTest} finds what was stored. */
    static final String IDENTIFIERS = "f0220000-0000-4000-8000-0000000000";

    private static final List<String> BESIDES = List.of(
            "/",
            "/api",
            "/api/",
            "/api/openapi",
            "/api/docs",
            "/api/docs/",
            "/q/health",
            "/q/health/ready",
            "/q/metrics",
            "/unknown");

    private record Operation(String path, String method, JsonNode definition) {}

    private final JsonNode schemas;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> sessions;

    Requests(JsonNode document, List<String> sessions) {
        schemas = document.at("/components/schemas");
        this.sessions = sessions;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            if (!path.getKey().startsWith("/api/breakage")) {
                path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(
                                new Operation(path.getKey(), operation.getKey().toUpperCase(), operation.getValue())));
            }
        }
        BESIDES.forEach(path -> operations.add(new Operation(path, "GET", document.path("none"))));
    }

    byte[] next(Random random) {
        Operation operation = pick(operations, random);
        String method = rarely(random) ? pick(Nasty.METHODS, random) : operation.method();
        String body = body(operation, random);
        StringBuilder request = new StringBuilder(method)
                .append(' ')
                .append(address(operation, random))
                .append(rarely(random) && rarely(random) ? " HTTP/9.9" : " HTTP/1.1")
                .append("\r\nHost: localhost\r\n");
        // As if each came from elsewhere, by way of the router: wrong passwords must not use up the attempts of other
        // tests.
        request.append(String.format(
                Locale.ROOT,
                "X-Forwarded-For: 10.%d.%d.%d\r\n",
                random.nextInt(256),
                random.nextInt(256),
                random.nextInt(256)));
        if (!rarely(random)) {
            request.append("Cookie: ").append(pick(sessions, random)).append("\r\n");
        }
        if (!body.isEmpty() || random.nextInt(4) == 0) {
            request.append("Content-Type: ").append(type(operation, random)).append("\r\n");
        }
        for (int i = random.nextInt(4) == 0 ? random.nextInt(3) + 1 : 0; i > 0; i--) {
            request.append(pick(Nasty.HEADERS, random)).append("\r\n");
        }
        return request.append(framed(body, random)).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String address(Operation operation, Random random) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String name = parameter.get("name").asText();
            String value = URLEncoder.encode(value(parameter.path("schema"), random), StandardCharsets.UTF_8);
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", rarely(random) ? pick(Nasty.ADDRESSES, random) : value);
            } else if (random.nextBoolean()) {
                query.add(name + "=" + (rarely(random) ? pick(Nasty.ADDRESSES, random) : value));
            }
        }
        if (rarely(random)) {
            path += pick(Nasty.ADDRESSES, random);
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String body(Operation operation, Random random) {
        if (rarely(random)) {
            return pick(Nasty.BODIES, random);
        }
        JsonNode content = operation.definition().at("/requestBody/content");
        JsonNode schema = resolved(content.path(
                        content.fieldNames().hasNext() ? content.fieldNames().next() : "")
                .path("schema"));
        Map<String, JsonNode> fields = schema.path("properties").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (fields.isEmpty()) {
            return "";
        }
        if (content.has("application/x-www-form-urlencoded")) {
            return fields.keySet().stream()
                    .map(name -> name + "="
                            + URLEncoder.encode(
                                    random.nextInt(4) > 0 ? "ada" : pick(Nasty.TEXTS, random), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
        return utf8(fields.entrySet().stream()
                .filter(field -> !rarely(random))
                .map(field -> "\"" + field.getKey() + "\":"
                        + (rarely(random) ? pick(Nasty.JSON, random) : json(resolved(field.getValue()), random)))
                .collect(Collectors.joining(",", "{", "}")));
    }

    private String type(Operation operation, Random random) {
        JsonNode content = operation.definition().at("/requestBody/content");
        return rarely(random) || !content.fieldNames().hasNext()
                ? pick(Nasty.TYPES, random)
                : content.fieldNames().next();
    }

    private String framed(String body, Random random) {
        if (rarely(random)) {
            String size = rarely(random) ? "zz" : Integer.toHexString(body.length());
            return "Transfer-Encoding: chunked\r\n\r\n" + (body.isEmpty() ? "" : size + "\r\n" + body + "\r\n")
                    + "0\r\n\r\n";
        }
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String json(JsonNode schema, Random random) {
        String value = value(schema, random);
        return schema.path("type").toString().contains("integer") && value.matches("-?\\d{1,30}")
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String value(JsonNode reference, Random random) {
        JsonNode schema = resolved(reference);
        if (rarely(random)) {
            return pick(Nasty.TEXTS, random);
        }
        if (schema.path("type").toString().contains("integer")) {
            return String.valueOf(random.nextInt(100));
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> IDENTIFIERS + (10 + random.nextInt(5));
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-15";
            case "date-time" -> "2026-11-30T12:00:00Z";
            default -> text(schema, random);
        };
    }

    private String text(JsonNode schema, Random random) {
        String pattern = schema.path("pattern").asText();
        if (pattern.matches("[a-z_|]+")) {
            return pick(List.of(pattern.split("\\|")), random);
        }
        return pattern.isEmpty() ? "text " + random.nextInt(9) : "9".repeat(15);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.has("$ref")
                ? schema.get("$ref")
                : StreamSupport.stream(schema.path("allOf").spliterator(), false)
                        .filter(part -> part.has("$ref"))
                        .map(part -> part.get("$ref"))
                        .findFirst()
                        .orElse(null);
        return reference == null
                ? schema
                : resolved(schemas.path(reference.asText().replaceAll(".*/", "")));
    }

    /** Bytes as characters, which is how a request is written. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean rarely(Random random) {
        return random.nextInt(12) == 0;
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
