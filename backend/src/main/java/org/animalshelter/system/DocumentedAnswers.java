package org.animalshelter.system;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the OpenAPI document with what holds for every operation, so that no resource has to repeat it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(problem());
            }
        });
        responses.setDefaultValue(OASFactory.createAPIResponse()
                .description("Anything that fails")
                .content(problem()));
        sameAsStoredBefore(responses.getAPIResponses());
        return operation;
    }

    /** A first write (201) answers with the same as a repeated one (200). */
    private static void sameAsStoredBefore(Map<String, APIResponse> responses) {
        APIResponse first = responses.get("201");
        if (first != null && first.getContent() == null) {
            first.setContent(responses.get("200").getContent());
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
