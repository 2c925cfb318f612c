package org.samverk.agreements.agreement.iop.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// A list of criteria of an organisation's own as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "OwnIopCriteriaList")
record OwnListView(
        @Schema(readOnly = true, description = "What an assessment names as its `list`")
        UUID id,

        @Schema(examples = "REGIONAL_FIVE") String code,

        @Schema(
                readOnly = true,
                description = "From 1. A version never changes: every change of a list is a further version of it")
        long version,

        Map<String, String> name,

        @Schema(description = "Whose criteria these are") String source,

        List<CriteriaList.Criterion> criteria,
        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Visibility visibility,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    static final String LISTS = "/samverk/v1/iop-criteria-lists";

    @Override
    public String self() {
        return self(id);
    }

    static String self(UUID id) {
        return LISTS + "/" + id;
    }

    static OwnListView of(OwnListRow row, Actor actor) {
        var links = reading(row.id());
        if (OwnListActs.CHANGE.allows(actor, row)) {
            links.put(OwnListActs.CHANGE.name(), new Link(self(row.id()), "PUT"));
        }
        if (!row.used() && OwnListActs.DELETE.allows(actor, row)) {
            links.put(OwnListActs.DELETE.name(), new Link(self(row.id()), "DELETE"));
        }
        return of(row, links);
    }

    static OwnListView past(OwnListRow row) {
        return of(row, reading(row.id()));
    }

    private static OwnListView of(OwnListRow row, Map<String, Link> links) {
        var state = row.state();
        return new OwnListView(
                row.id(),
                state.content().code(),
                row.version(),
                state.content().name(),
                state.content().source(),
                state.criteria(row.id(), row.version()).criteria(),
                state.owner(),
                row.names().of(state.owner()),
                Objects.requireNonNull(state.content().visibility()),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(UUID id) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self(id)));
        links.put("history", Link.get(self(id) + "/history"));
        return links;
    }
}
