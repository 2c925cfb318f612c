package org.samverk.partners.partner.export.download;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.samverk.partners.partner.export.CsvPartners;
import org.samverk.partners.partner.export.LinkedPartners;
import org.samverk.partners.partner.export.OcdsParties;
import org.samverk.partners.partner.export.PopoloPartners;

/// Adds the other forms of the list of partners to its description: one operation, several media types.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentExports implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        if ("listPartners".equals(operation.getOperationId())) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(
                            CsvPartners.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(SchemaType.STRING)
                                            .description("All that match, a row each under a row of names")))
                    .addMediaType(
                            LinkedPartners.MEDIA_TYPE, object("All that match in `@graph`, as schema.org has them"))
                    .addMediaType(
                            PopoloPartners.MEDIA_TYPE, object("All that match in `organizations`, as Popolo has them"))
                    .addMediaType(
                            OcdsParties.MEDIA_TYPE,
                            object("All that match in `parties`, as the Open Contracting Data Standard has them"));
        }
        return operation;
    }

    private static MediaType object(String description) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(SchemaType.OBJECT).description(description));
    }
}
