package org.animalshelter.pipelines.cli.option;

import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a component. */
public final class ComponentConverter implements ITypeConverter<Component> {
    @Override
    public Component convert(String name) {
        try {
            return Component.of(name);
        } catch (Failure e) {
            throw new TypeConversionException(e.sentence());
        }
    }
}
