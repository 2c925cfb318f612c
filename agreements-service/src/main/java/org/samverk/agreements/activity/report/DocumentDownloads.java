package org.samverk.agreements.activity.report;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.samverk.kit.download.CalendarText;

/// Tells in the API's document in which other forms lists are answered.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentDownloads implements OASFilter {
    private static final Set<String> TABLES = Set.of("listActivities");
    private static final Set<String> CALENDARS = Set.of("listActivities", "listComingDays");

    @Override
    public Operation filterOperation(Operation operation) {
        if (TABLES.contains(operation.getOperationId())) {
            add(operation, ActivityTable.MEDIA_TYPE, "All that match, a row each under a row of names");
        }
        if (CALENDARS.contains(operation.getOperationId())) {
            add(operation, CalendarText.MEDIA_TYPE, "The first 1000 that match, as whole-day events (RFC 5545)");
        }
        return operation;
    }

    private static void add(Operation operation, String mediaType, String description) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .description(description)));
    }
}
