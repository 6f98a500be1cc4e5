package org.animalshelter.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller is told about a failed request (RFC 9457), and never more than this. */
@Schema(description = "Problem detail (RFC 9457)")
record Problem(
        @Schema(examples = Problem.UNTYPED) String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,

        @Schema(examples = "The request has a field that is wrong.")
        String detail,

        @Schema(description = "The id of the request in the logs.")
        String requestId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "The fields or parameters to blame, if any.")
        List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The type of what its status says enough of. */
    static final String UNTYPED = "about:blank";

    /** The type of a 503 of something that this release can do, as soon as something else is deployed. */
    static final String NOT_THERE_YET = "/problems/not-there-yet";

    /** What is wrong with one field of the body, or one parameter. */
    public record Violation(
            @Schema(examples = "amount") String field,
            @Schema(examples = "must be greater than 0") String message) {}
}
