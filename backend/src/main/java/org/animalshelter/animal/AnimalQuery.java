package org.animalshelter.animal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.animalshelter.system.PlainText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which animals to list. */
class AnimalQuery {

    @QueryParam("search")
    @PlainText(max = 100)
    @Parameter(description = "A part of the name or breed, in upper or lower case.")
    String search;

    @QueryParam("species")
    @Pattern(regexp = Words.SPECIES, message = Words.ONE_OF)
    String species;

    @QueryParam("status")
    @Pattern(regexp = Words.STATUS, message = Words.ONE_OF)
    String status;

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    @Parameter(description = "The first page is 0.")
    Integer page;

    @QueryParam("size")
    @DefaultValue("24")
    @Min(1)
    @Max(100)
    Integer size;
}
