package org.samverk.agreements.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.samverk.agreements.document.file.FileType;

/// Tells in the API's document as which types a file is sent and answered: what is not told there, the gateway refuses.
/// A file cannot be shown in the document itself, so the gateway keeps one of each type.
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
        var any = content.getMediaType(FileType.ANY);
        show(FileType.PDF, any);
        Stream.of(FileType.values()).forEach(type -> {
            var media = OASFactory.createMediaType().schema(any.getSchema());
            show(type, media);
            content.addMediaType(type.mediaType(), media);
        });
    }

    private static void show(FileType type, MediaType media) {
        media.addExample(
                "file",
                OASFactory.createExample()
                        .summary("What two parties signed")
                        .externalValue("/assets/examples/signed." + type.extension()));
    }
}
