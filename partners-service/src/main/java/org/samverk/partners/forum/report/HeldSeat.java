package org.samverk.partners.forum.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.forum.ForumStatus;
import org.samverk.partners.forum.content.ForumType;
import org.samverk.partners.forum.seat.SeatKind;

/// Where somebody sits.
@Schema(name = "ForumHeldSeat")
record HeldSeat(
        UUID seatId,
        UUID partnerId,
        String partnerName,
        UUID forumId,
        Map<String, String> forumName,
        ForumType forumType,
        ForumStatus forumStatus,
        SeatKind seatKind,
        @Nullable String roleTitle,
        boolean isChair,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Schema(description = "Whether it is held today") boolean held) {}
