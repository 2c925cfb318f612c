package org.samverk.partners.stakeholder.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.objection.Objection;
import org.samverk.partners.stakeholder.objection.ObjectionStatus;
import org.samverk.partners.stakeholder.objection.ObjectionText;
import org.samverk.partners.stakeholder.objection.ObjectionType;

/// What is said against the effort, and how it is met. Texts that were erased are absent.
@Schema(name = "StakeholderObjection")
public record ObjectionView(
        @Schema(readOnly = true) UUID id,
        @JsonIgnore long version,
        @Nullable UUID stakeholderId,
        ObjectionType type,
        @Nullable String text,
        @Nullable String argument,
        @Nullable String response,
        ObjectionStatus status,
        @Schema(readOnly = true) Instant raisedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    public static ObjectionView of(Objection one, AnalysisRow row, AnalysisLinks links) {
        var json = row.texts().get(one.text().id());
        var words = json == null ? null : StoredJson.mapper().convertValue(json, ObjectionText.class);
        return new ObjectionView(
                one.id(),
                row.version(),
                one.stakeholderId(),
                one.type(),
                words == null ? null : words.text(),
                words == null ? null : words.argument(),
                words == null ? null : words.response(),
                one.status(),
                one.raisedAt(),
                links.ofObjection(one.id()));
    }

    @Override
    public String self() {
        return Objects.requireNonNull(links.get("self")).href();
    }
}
