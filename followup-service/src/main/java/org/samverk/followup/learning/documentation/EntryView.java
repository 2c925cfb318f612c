package org.samverk.followup.learning.documentation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.documentation.content.DocumentationKind;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// An entry as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "DocumentationEntry")
record EntryView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        SubjectView subject,
        LocalDate date,

        @Schema(description = "Absent where it was erased") @Nullable
        String text,

        DocumentationKind kind,
        @Nullable String url,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/documentation-entries/" + id;
    }

    static EntryView of(EntryRow row, Actor actor) {
        var links = reading(row);
        if (EntryActs.CHANGE.allows(actor, row)) {
            links.put(EntryActs.CHANGE.name(), new Link(self(row.id()), "PUT"));
            links.put(EntryActs.DELETE.name(), new Link(self(row.id()), "DELETE"));
        }
        return of(row, links);
    }

    /// As it was known: nobody acts on the past.
    static EntryView past(EntryRow row) {
        return of(row, reading(row));
    }

    private static EntryView of(EntryRow row, Map<String, Link> links) {
        var state = row.state();
        return new EntryView(
                row.id(),
                row.version(),
                state.ownerPartnerId(),
                row.names().of(state.ownerPartnerId()),
                SubjectView.of(state.subject(), row.subject()),
                state.date(),
                row.text(),
                state.kind(),
                state.url(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(EntryRow row) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self(row.id())));
        links.put("history", Link.get(self(row.id()) + "/history"));
        var subject = SubjectView.of(row.state().subject(), row.subject()).address();
        if (subject != null) {
            links.put("subject", Link.get(subject));
        }
        return links;
    }
}
