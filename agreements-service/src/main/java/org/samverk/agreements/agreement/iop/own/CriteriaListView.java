package org.samverk.agreements.agreement.iop.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.Reference;

/// A version of a list of criteria, one that comes with the suite or an organisation's own.
@Schema(name = "IopCriteriaList")
record CriteriaListView(
        @Schema(
                description =
                        "Of an organisation's own: what an assessment names as its `list`. What comes with the suite it names by `code`")
        @Nullable
        UUID id,

        @Schema(examples = "FORUM") String code,

        @Schema(description = "From 1. A version never changes: every change of a list is a further version of it")
        long version,

        Map<String, String> name,

        @Schema(description = "Whose criteria these are") String source,

        List<CriteriaList.Criterion> criteria,

        @Schema(description = "Whose list it is; absent for what comes with the suite") @Nullable
        Reference owner,

        @JsonProperty("_links") Map<String, Link> links) {
    static CriteriaListView shipped(CriteriaList list) {
        return new CriteriaListView(
                null, list.code(), list.version(), list.name(), list.source(), list.criteria(), null, Map.of());
    }

    static CriteriaListView of(OwnListRow row) {
        var state = row.state();
        return new CriteriaListView(
                row.id(),
                state.content().code(),
                row.version(),
                state.content().name(),
                state.content().source(),
                state.criteria(row.id(), row.version()).criteria(),
                row.names().of(state.owner()),
                Map.of("self", Link.get(OwnListView.self(row.id()))));
    }
}
