package org.animalshelter.pipelines.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.release.Failure;

/**
 * All that an audience was told, from the moment on when a shelter was open, to be shown again without a production: one page
 * with all that it needs in it.
 */
public final class Recording {
    private static final int MILLION = 1_000_000;

    private final List<String> moments = new ArrayList<>();
    private long begun;
    private long end;
    private ObjectNode last = Json.read("{}", ObjectNode.class);

    /** Only what has changed is kept: a scene is told several times a second. */
    synchronized void scene(String json) {
        var now = Json.read(json, ObjectNode.class);
        if (moments.isEmpty()) {
            if (now.path("page").asText().isEmpty()) {
                return;
            }
            begun = System.nanoTime();
        }
        var changed = now.deepCopy();
        now.properties().forEach(field -> {
            JsonNode before = last.get(field.getKey());
            if (field.getValue().equals(before)) {
                changed.remove(field.getKey());
            }
        });
        last = now;
        keep("scene", changed.toString());
    }

    synchronized void requests(String json) {
        if (!moments.isEmpty()) {
            keep("requests", json);
        }
    }

    /** The time from its beginning to what was told last. */
    public synchronized Duration length() {
        return Duration.ofMillis(end);
    }

    private void keep(String event, String json) {
        end = (System.nanoTime() - begun) / MILLION;
        moments.add(String.format(Locale.ROOT, "[%d,\"%s\",%s]", end, event, json));
    }

    /** @throws Failure when it cannot be written */
    public synchronized void write(Path file) {
        // A script ends where HTML says so, even within a text.
        var told = moments.stream().collect(Collectors.joining(",\n", "[", "]")).replace("</", "<\\/");
        var page = Resource.read("stage.html")
                .replace(
                        "<link rel=\"stylesheet\" href=\"stage.css\">",
                        "<style>" + Resource.read("stage.css") + "</style>")
                .replace(
                        "<script src=\"d3.js\" defer></script>",
                        "<script>" + Resource.read(StageServer.D3) + "</script>")
                .replace(
                        "<script src=\"stage.mjs\" type=\"module\"></script>",
                        "<script type=\"application/json\" id=\"recording\">" + told
                                + "</script>\n<script type=\"module\">" + script() + "</script>");
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new Failure("the recording cannot be written to " + file + ": " + e.getMessage());
        }
    }

    /** The modules in one: a page that is opened from a disk may load none. */
    private static String script() {
        return List.of("system.mjs", "dots.mjs", "stage.mjs").stream()
                .flatMap(module -> Resource.read(module).lines())
                .filter(line -> !line.startsWith("import "))
                .map(line -> line.replaceFirst("^export ", ""))
                .collect(Collectors.joining("\n"));
    }
}
