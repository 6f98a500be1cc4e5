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

/** An amount of dollars that can be spent. Null is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Amount.Validator.class)
@interface Amount {

    String message() default "is not an amount";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Amount, Double> {

        private static final BigDecimal MOST = Cents.inDollars(Cents.MOST);
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
            if (amount <= 0) {
                return "must be greater than 0";
            }
            // 1e400 is read as infinity, which no BigDecimal is.
            BigDecimal digits =
                    Double.isFinite(amount) ? new BigDecimal(Double.toString(amount)).stripTrailingZeros() : null;
            if (digits == null || digits.compareTo(MOST) > 0) {
                return "must be at most " + MOST;
            }
            return digits.scale() > DECIMALS ? "must have at most 2 decimals" : null;
        }
    }
}
