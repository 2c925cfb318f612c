package org.samverk.partners.forum.meeting.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.Reference;
import org.samverk.partners.forum.meeting.MeetingLinks;
import org.samverk.partners.forum.meeting.MeetingRow;

/// One decision of a meeting.
@Schema(name = "MeetingDecision")
public record DecisionView(
        @Schema(readOnly = true) UUID id,
        @JsonIgnore long version,

        @Schema(description = "Absent once it was erased") @Nullable
        String text,

        @Nullable String reference,
        @Nullable UUID responsiblePartnerId,
        @Schema(readOnly = true) @Nullable Reference responsible,
        @Nullable LocalDate dueDate,

        @Schema(description = "The collaboration it is about, where you may see that") @Nullable
        UUID collaborationId,

        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    public static DecisionView of(Decision decision, MeetingRow row, MeetingLinks links) {
        var responsible = decision.responsiblePartnerId();
        return new DecisionView(
                decision.id(),
                row.version(),
                row.texts().get(decision.text().id()),
                decision.reference(),
                responsible,
                responsible == null
                        ? null
                        : new Reference(responsible, row.name(responsible), row.current(responsible)),
                decision.dueDate(),
                row.collaboration(decision.about()),
                links.ofDecision(decision.id()));
    }

    @Override
    public String self() {
        return Objects.requireNonNull(links.get("self")).href();
    }
}
