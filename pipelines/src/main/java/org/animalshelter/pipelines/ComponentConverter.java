package org.animalshelter.pipelines;

import java.util.Arrays;
import org.animalshelter.infra.release.Component;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a component. */
public final class ComponentConverter implements ITypeConverter<Component> {
    @Override
    public Component convert(String name) {
        return Arrays.stream(Component.values())
                .filter(component -> component.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no component '" + name + "': choose from db, backend, frontend"));
    }
}
