package org.samverk.followup.occasion;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.samverk.kit.download.CalendarText;

/// Tells in the API's document that the list of occasions is a calendar, too.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentCalendar implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        if ("listFollowupOccasions".equals(operation.getOperationId())) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(
                            CalendarText.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(SchemaType.STRING)
                                            .description("All that match, as whole-day events (RFC 5545)")));
        }
        return operation;
    }
}
