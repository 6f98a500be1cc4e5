package org.animalshelter.pipelines.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;

/** A file that people write. */
public final class YamlFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private YamlFile() {}

    /**
     * What it says.
     *
     * @param type a record with a component for each key
     * @return {@code null} where the file says that
     * @throws Failure when it cannot be understood, or says more than the record has
     */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(file.toFile(), type);
        } catch (UnrecognizedPropertyException e) {
            throw new Failure(file + " has the unknown key '" + e.getPropertyName() + "': choose from "
                    + e.getKnownPropertyIds());
        } catch (JsonProcessingException e) {
            throw new Failure(file + " cannot be understood: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage());
        }
    }
}
