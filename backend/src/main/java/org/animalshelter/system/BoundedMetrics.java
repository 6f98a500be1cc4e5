package org.animalshelter.system;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Bounds the metrics of requests: a method or an address that somebody made up gets no meter of its own. */
@Singleton
class BoundedMetrics implements MeterFilter {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** The ones of resources, such as /animals/{animalId}, which come without /api, and those that Quarkus calls so. */
    private static final Pattern KNOWN =
            Pattern.compile("(?!/api/)(/[a-z]+|/\\{[A-Za-z]+})+|NOT_FOUND|REDIRECTION|root|/\\*");

    private static final String MADE_UP = "OTHER";

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("http.server.")) {
            return id;
        }
        boolean refused = "CLIENT_ERROR".equals(id.getTag("outcome"));
        List<Tag> tags = id.getTags().stream()
                .map(tag -> switch (tag.getKey()) {
                    case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", MADE_UP);
                    case "uri" -> !refused || KNOWN.matcher(tag.getValue()).matches() ? tag : Tag.of("uri", MADE_UP);
                    default -> tag;
                })
                .toList();
        return id.replaceTags(tags);
    }
}
