package org.animalshelter.infra.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, with what it is made of put together. */
final class ComposeFile {
    private final Map<String, Map<String, Object>> services = new TreeMap<>();

    ComposeFile(Path file) throws IOException {
        Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        map(content.get("services")).forEach((name, service) -> services.put(name, map(service)));
    }

    Map<String, Map<String, Object>> services() {
        return services;
    }

    Map<String, Object> service(String name) {
        return services.get(name);
    }

    static List<String> strings(Map<String, Object> service, String key) {
        return ((List<?>) service.getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** The lines of the images' build files that begin with an instruction. */
    static List<String> instructions(String instruction, Path images) {
        try (Stream<Path> files = Files.walk(images)) {
            return files.filter(file -> file.endsWith("Dockerfile"))
                    .flatMap(ComposeFile::lines)
                    .filter(line -> line.startsWith(instruction + " "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
