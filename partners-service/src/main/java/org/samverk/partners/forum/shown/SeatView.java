package org.samverk.partners.forum.shown;

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
import org.samverk.partners.forum.ForumRow;
import org.samverk.partners.forum.seat.Seat;
import org.samverk.partners.forum.seat.SeatKind;

/// One seat of a forum.
@Schema(name = "ForumSeat")
public record SeatView(
        @Schema(readOnly = true) UUID id,
        @JsonIgnore long version,
        UUID partnerId,
        @Schema(readOnly = true) @Nullable String name,

        @Schema(readOnly = true, description = "Whoever took the partner's place") @Nullable
        UUID currentPartnerId,

        SeatKind seatKind,
        @Nullable String roleTitle,
        @Nullable Boolean isChair,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID appointedByForumId,
        @Schema(readOnly = true) @Nullable ForumReference appointedByForum,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    public static SeatView of(Seat seat, ForumRow row, ForumLinks links) {
        var content = seat.content();
        var partner = ForumPartner.of(content.partnerId(), row);
        return new SeatView(
                seat.id(),
                row.version(),
                content.partnerId(),
                partner.name(),
                partner.currentPartnerId(),
                content.seatKind(),
                content.roleTitle(),
                content.isChair(),
                content.from(),
                content.to(),
                content.appointedByForumId(),
                ForumReference.of(content.appointedByForumId(), row),
                links.ofPart("seats", seat.id()));
    }

    @Override
    public String self() {
        return Objects.requireNonNull(links.get("self")).href();
    }
}
