package org.animalshelter.infra.production;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.animalshelter.infra.process.Parallel;

/** Shows the parts of a deploy that another process runs as if they ran here. */
final class ShownParts implements AutoCloseable {

    private final Progress progress;
    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

    ShownParts(Progress progress) {
        this.progress = progress;
    }

    void begin(int part, String name) {
        parts.put(part, new Part(progress, name));
    }

    /** What a part is at, or how it ended. */
    void tell(int part, JsonObject line) {
        var shown = parts.get(part);
        if (shown != null) {
            shown.lines.add(line);
        }
    }

    /** Parts whose end nobody has told have failed. */
    @Override
    public void close() {
        parts.values().forEach(part -> part.lines.add(new JsonObject().put("well", false)));
        parts.values().forEach(part -> part.shown.join());
    }

    private static final class Part {

        private final BlockingQueue<JsonObject> lines = new LinkedBlockingQueue<>();
        private final CompletableFuture<Void> shown;

        Part(Progress progress, String name) {
            shown = Parallel.begin(() -> {
                try {
                    progress.part(name, this::follow);
                } catch (Failed shown) {
                    // Who shows it knows now, and why is told in the end.
                }
            });
        }

        private Void follow(Consumer<String> step) {
            try {
                for (var line = lines.take(); ; line = lines.take()) {
                    if (line.containsKey("step")) {
                        step.accept(line.getString("step"));
                    } else if (line.getBoolean("well")) {
                        return null;
                    } else {
                        throw new Failed();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed();
            }
        }
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
