package org.animalshelter.system;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.animalshelter.system.Problem.Violation;

/** Says in the words of the API which fields Bean Validation refused. */
final class InvalidFields {

    private InvalidFields() {}

    static Refusal refusal(ConstraintViolationException invalid) {
        return Refusal.fields(invalid.getConstraintViolations().stream()
                .map(InvalidFields::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList());
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> {}
                case RETURN_VALUE -> throw new ValidationException("an answer of ours is invalid: " + violation);
                default -> names.add(node.toString());
            }
        }
        // The first name is the parameter of the method. For a body its fields are of interest, if one is to blame.
        String field = names.stream().skip(names.size() > 1 ? 1 : 0).collect(Collectors.joining("."));
        return new Violation(field, violation.getMessage());
    }
}
