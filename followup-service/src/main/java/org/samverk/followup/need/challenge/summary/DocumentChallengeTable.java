package org.samverk.followup.need.challenge.summary;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Tells in the API's document that the list of challenges is answered as a table, too.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentChallengeTable implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        if ("listHealthChallenges".equals(operation.getOperationId())) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(
                            ChallengeTable.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(SchemaType.STRING)
                                            .description("All that match, a row each under a row of names")));
        }
        return operation;
    }
}
