package org.animalshelter.expense;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/** An amount of money that can be spent, and that the column {@code numeric(19,2)} can hold. Null is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Amount.Validator.class)
@interface Amount {

    String message() default "is not an amount";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Amount, Double> {

        private static final int INTEGER_DIGITS = 17;
        private static final int DECIMALS = 2;

        @Override
        public boolean isValid(Double amount, ConstraintValidatorContext context) {
            String complaint = amount == null ? null : complaint(amount);
            if (complaint != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
            }
            return complaint == null;
        }

        private static String complaint(double amount) {
            if (!Double.isFinite(amount)) {
                // @Digits would fail on these: 1e400 is read as infinity.
                return "must be a number of at most 17 digits before the point";
            }
            if (amount <= 0) {
                return "must be greater than 0";
            }
            BigDecimal digits = new BigDecimal(Double.toString(amount)).stripTrailingZeros();
            if (digits.precision() - digits.scale() > INTEGER_DIGITS) {
                return "must be a number of at most 17 digits before the point";
            }
            return digits.scale() > DECIMALS ? "must have at most 2 decimals" : null;
        }
    }
}
