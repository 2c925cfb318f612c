package org.samverk.followup.occasion;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;

/// All that is stored of an occasion; the journal's snapshot.
///
/// @param ownerPartnerId whose the plan is
/// @param sequence which occasion of its plan, from 1
/// @param report as last submitted
/// @param draft what is being written, known to its writer alone
/// @param skipReason why it was left out
/// @param skippedBecause the same, as the forms 1 and 2 of a snapshot had it; none is written any more
/// @param dueSince when its day had begun with no report submitted before; absent until then
/// @param subjectAccess who may see what is followed up, as last heard: they see the occasion, and nobody else does
public record OccasionState(
        UUID planId,

        @JsonAlias("agreementId") @JsonDeserialize(using = AgreementOnce.class)
        Subject subject,

        UUID ownerPartnerId,

        @JsonAlias("reporterId") @JsonDeserialize(using = Role.PartnerOnce.class)
        Role reporter,

        @JsonAlias("recipientId") @JsonDeserialize(using = Role.PartnerOnce.class)
        Role recipient,

        String timeZone,
        int sequence,
        LocalDate dueDate,
        OccasionStatus status,
        @Nullable Report report,
        @Nullable ErasableText draft,
        @Nullable ErasableText skipReason,
        @Nullable String skippedBecause,
        @Nullable Instant dueSince,
        Access subjectAccess,
        Instant updatedAt) {

    /// The form 1 of a snapshot knew agreements only, by their id.
    static final class AgreementOnce extends JsonDeserializer<Subject> {
        @Override
        public Subject deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? new Subject(Subject.Type.AGREEMENT, UUID.fromString(json.getText()))
                    : json.readValueAs(Subject.class);
        }
    }

    OccasionState writing(ErasableText text, Instant now) {
        return with(OccasionStatus.IN_PROGRESS, report, text, skipReason, now);
    }

    OccasionState submitted(Report submitted, Instant now) {
        return with(OccasionStatus.REPORTED, submitted, null, skipReason, now);
    }

    OccasionState as(OccasionStatus changed, @Nullable Report answered, Instant now) {
        return with(changed, answered, draft, skipReason, now);
    }

    OccasionState skipped(ErasableText reason, Instant now) {
        return with(OccasionStatus.SKIPPED, report, draft, reason, now);
    }

    OccasionState due(Instant since, Instant now) {
        return with(status, report, draft, skipReason, since, subjectAccess, now);
    }

    OccasionState seenBy(Access changed, Instant now) {
        return with(status, report, draft, skipReason, dueSince, changed, now);
    }

    private OccasionState with(
            OccasionStatus changed,
            @Nullable Report changedReport,
            @Nullable ErasableText changedDraft,
            @Nullable ErasableText reason,
            Instant now) {
        return with(changed, changedReport, changedDraft, reason, dueSince, subjectAccess, now);
    }

    private OccasionState with(
            OccasionStatus changed,
            @Nullable Report changedReport,
            @Nullable ErasableText changedDraft,
            @Nullable ErasableText reason,
            @Nullable Instant since,
            Access access,
            Instant now) {
        return new OccasionState(
                planId,
                subject,
                ownerPartnerId,
                reporter,
                recipient,
                timeZone,
                sequence,
                dueDate,
                changed,
                changedReport,
                changedDraft,
                reason,
                skippedBecause,
                since,
                access,
                now);
    }

    /// The texts a reader may be shown.
    /// @param writer whether the reader acts for who reports
    List<UUID> texts(boolean writer) {
        return Stream.of(
                        report == null ? null : report.text(),
                        report == null ? null : report.comment(),
                        skipReason,
                        writer ? draft : null)
                .filter(Objects::nonNull)
                .map(ErasableText::id)
                .toList();
    }

    /// When its day begins.
    Instant dueAt() {
        return dueDate.atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }

    boolean overdueAt(Instant now) {
        return status.open() && LocalDate.ofInstant(now, ZoneId.of(timeZone)).isAfter(dueDate);
    }
}
