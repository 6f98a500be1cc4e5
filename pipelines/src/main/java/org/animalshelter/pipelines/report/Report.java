package org.animalshelter.pipelines.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.animalshelter.infra.release.Failure;

/** One page of HTML, or one picture, made from a template that stands beside the class that knows its data. */
public final class Report {
    private static final String STYLE = "report.css";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Report() {}

    /**
     * Writes a page.
     *
     * @param owner the class beside which the template stands
     * @param template its file name
     * @param data what the template names, beside the {@code style} and the {@code time} of every page; text is escaped
     * @throws Failure when the file cannot be written
     */
    public static void write(Path file, Class<?> owner, String template, Map<String, ?> data) {
        var all = new HashMap<String, Object>(data);
        all.put("time", LocalDateTime.now().format(TIME));
        all.put("style", new RawString(read(Report.class, STYLE)));
        var page = engine().parse(read(owner, template), Variant.forContentType(Variant.TEXT_HTML))
                .render(all);
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new Failure("the report cannot be written to " + file + " (" + e.getMessage()
                    + "): choose a file in a folder that is there");
        }
    }

    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
    }

    private static String read(Class<?> owner, String name) {
        try (var resource = owner.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
