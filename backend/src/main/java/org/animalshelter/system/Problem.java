package org.animalshelter.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller is told about a failed request (RFC 9457), and never more than this. */
@Schema(description = "Problem detail (RFC 9457)")
record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,

        @Schema(examples = "The request has a field that is wrong.")
        String detail,

        @Schema(description = "The id of the request in the logs.")
        String requestId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "The fields or parameters to blame, if any.")
        List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field of the body, or one parameter. */
    public record Violation(
            @Schema(examples = "amount") String field,
            @Schema(examples = "must be greater than 0") String message) {}
}
