package org.samverk.agreements.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.samverk.agreements.document.file.FileType;

/// Tells in the API's document as which types a file is sent and answered: what is not told there, the gateway refuses.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFiles implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        switch (operation.getOperationId()) {
            case "uploadAgreementDocument" -> addAll(operation.getRequestBody().getContent());
            case "downloadAgreementDocument" ->
                addAll(operation.getResponses().getAPIResponse("200").getContent());
            case null, default -> {}
        }
        return operation;
    }

    private static void addAll(Content content) {
        var schema = content.getMediaType(FileType.ANY).getSchema();
        Stream.of(FileType.values())
                .forEach(type -> content.addMediaType(
                        type.mediaType(), OASFactory.createMediaType().schema(schema)));
    }
}
