package org.samverk.partners.forum.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.partners.forum.ForumRow;
import org.samverk.partners.forum.ForumStatus;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumGoal;
import org.samverk.partners.forum.content.ForumPurpose;
import org.samverk.partners.forum.content.ForumType;
import org.samverk.partners.forum.content.MandateDocument;
import org.samverk.partners.reference.AreaRef;

/// A forum with its seats and appointments, as shown to a caller; `_links` are what this caller may do now.
///
/// @param added beneath it by the request that is answered
@Schema(name = "Forum")
public record ForumView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) ForumStatus status,
        List<UUID> ownerPartnerIds,
        @Schema(readOnly = true) List<ForumPartner> owners,
        Visibility visibility,
        Map<String, String> name,
        ForumType forumType,
        Formality formality,
        List<ForumPurpose> purposes,
        @Nullable Map<String, String> purpose,
        @Nullable Map<String, String> statedResponsibility,
        @Nullable Map<String, String> mandate,
        @Nullable MandateDocument mandateDocument,
        @Nullable Map<String, String> terms,
        List<Map<String, String>> focusAreas,
        List<AreaRef> areas,
        List<String> themes,
        List<ForumGoal> goals,
        @Nullable UUID parentForumId,
        @Schema(readOnly = true) @Nullable ForumReference parentForum,
        @Nullable UUID reportsToForumId,
        @Schema(readOnly = true) @Nullable ForumReference reportsToForum,

        @Schema(description = "The agreement it was founded under, where you may see that") @Nullable
        UUID originAgreementId,

        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "At most 100, in the order they were entered")
        List<SeatView> seats,

        @Schema(readOnly = true, description = "At most 50, in the order they were entered")
        List<AppointmentView> appointments,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @JsonIgnore @Nullable String added,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// Where the request that is answered led: to what it added, else to the forum.
    @Override
    public String self() {
        return added == null ? self(id) : self(id) + "/" + added;
    }

    static String self(UUID id) {
        return "/samverk/v1/forums/" + id;
    }

    public static ForumView of(ForumRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        var links = ForumLinks.of(row, actor);
        return new ForumView(
                row.id(),
                row.version(),
                state.status(),
                content.ownerPartnerIds(),
                content.ownerPartnerIds().stream()
                        .map(owner -> ForumPartner.of(owner, row))
                        .toList(),
                content.seenBy(),
                content.name(),
                content.forumType(),
                content.formality(),
                content.purposes(),
                content.purpose(),
                content.statedResponsibility(),
                content.mandate(),
                content.mandateDocument(),
                content.terms(),
                content.focusAreas(),
                content.areas(),
                content.themes(),
                content.goals(),
                content.parentForumId(),
                ForumReference.of(content.parentForumId(), row),
                content.reportsToForumId(),
                ForumReference.of(content.reportsToForumId(), row),
                row.originAgreementId(),
                content.externalIds(),
                state.seats().stream()
                        .map(seat -> SeatView.of(seat, row, links))
                        .toList(),
                state.appointments().stream()
                        .map(one -> AppointmentView.of(one, row, links))
                        .toList(),
                state.createdAt(),
                state.updatedAt(),
                state.added(),
                links.ofTheForum());
    }
}
