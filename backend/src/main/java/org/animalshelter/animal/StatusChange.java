package org.animalshelter.animal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record StatusChange(
        @NotNull @Pattern(regexp = Words.STATUS, message = Words.ONE_OF)
        String status) {}
