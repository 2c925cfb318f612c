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
import org.samverk.partners.forum.seat.Appointment;
import org.samverk.partners.forum.seat.AppointmentRole;

/// One appointment in a forum.
@Schema(name = "ForumAppointment")
public record AppointmentView(
        @Schema(readOnly = true) UUID id,
        @JsonIgnore long version,
        AppointmentRole role,
        UUID holderPartnerId,
        @Schema(readOnly = true) @Nullable String holderName,

        @Schema(readOnly = true, description = "Whoever took the holder's place") @Nullable
        UUID currentHolderPartnerId,

        @Nullable String holderRoleTitle,
        @Nullable UUID appointedByForumId,
        @Schema(readOnly = true) @Nullable ForumReference appointedByForum,
        LocalDate date,
        @Nullable LocalDate until,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    public static AppointmentView of(Appointment one, ForumRow row, ForumLinks links) {
        var content = one.content();
        var holder = ForumPartner.of(content.holderPartnerId(), row);
        return new AppointmentView(
                one.id(),
                row.version(),
                content.role(),
                content.holderPartnerId(),
                holder.name(),
                holder.currentPartnerId(),
                content.holderRoleTitle(),
                content.appointedByForumId(),
                ForumReference.of(content.appointedByForumId(), row),
                content.date(),
                content.until(),
                links.ofPart("appointments", one.id()));
    }

    @Override
    public String self() {
        return Objects.requireNonNull(links.get("self")).href();
    }
}
