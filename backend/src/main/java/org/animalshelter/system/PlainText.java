package org.animalshelter.system;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text for people: not blank, at most {@link #max()} characters, and without control characters, which a page cannot
 * show and PostgreSQL in part not store. Line breaks and tabs only where {@link #lines()} says so. Null is fine.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    int max();

    boolean lines() default false;

    String message() default "is not a plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<PlainText, String> {

        private PlainText rule;

        @Override
        public void initialize(PlainText rule) {
            this.rule = rule;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            String complaint = text == null ? null : complaint(text);
            if (complaint != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
            }
            return complaint == null;
        }

        private String complaint(String text) {
            if (text.isBlank()) {
                return "must not be blank";
            }
            if (text.codePointCount(0, text.length()) > rule.max()) {
                return "must have at most " + rule.max() + " characters";
            }
            return text.codePoints().allMatch(this::isAllowed) ? null : "must not contain control characters";
        }

        private boolean isAllowed(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> rule.lines() && (character == '\n' || character == '\r' || character == '\t');
                // Half of a pair is no character, and cannot be written as UTF-8.
                case Character.SURROGATE -> false;
                default -> true;
            };
        }
    }
}
