package org.samverk.agreements.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// A document as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "AgreementDocument")
record DocumentView(
        UUID id,

        @Schema(description = "One step for every change of who sees it, from 1")
        long version,

        UUID agreementId,

        @Schema(
                description =
                        "Number of the text it belongs to, and is seen with; absent in what was known before that was kept")
        @Nullable
        Integer termsVersion,

        @Schema(description = "In the language of the document")
        String title,

        DocumentType documentType,

        @Schema(description = "BCP 47 tag", examples = "da") @Nullable
        String language,

        @Schema(description = "What it is saved as") String fileName,

        @Schema(description = "Found by its content", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes") long size,

        @Schema(description = "SHA-256 of the file, lower-case hex")
        String sha256,

        @Schema(description = "The partner whose user uploaded it")
        Reference uploadedBy,

        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(agreementId, id);
    }

    private static String self(UUID agreement, UUID id) {
        return "/samverk/v1/agreements/%s/documents/%s".formatted(agreement, id);
    }

    static DocumentView of(DocumentRow row, Actor actor) {
        return of(row, row.deletable() && DocumentActs.DELETE.allows(actor, row));
    }

    /// Nobody acts on the past.
    static DocumentView past(DocumentRow row) {
        return of(row, false);
    }

    private static DocumentView of(DocumentRow row, boolean deletable) {
        var state = row.state();
        return new DocumentView(
                row.id(),
                row.version(),
                state.agreementId(),
                state.termsVersion(),
                state.title(),
                state.documentType(),
                state.language(),
                state.fileName(),
                state.mediaType(),
                state.size(),
                state.sha256(),
                row.names().of(state.uploadedBy()),
                state.createdAt(),
                state.updatedAt(),
                links(row, deletable));
    }

    private static Map<String, Link> links(DocumentRow row, boolean deletable) {
        var agreement = row.state().agreementId();
        var self = self(agreement, row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("content", Link.get(self + "/content"));
        links.put("history", Link.get(self + "/history"));
        links.put("agreement", Link.get("/samverk/v1/agreements/" + agreement));
        if (deletable) {
            links.put(DocumentActs.DELETE.name(), new Link(self, "DELETE"));
        }
        return links;
    }
}
