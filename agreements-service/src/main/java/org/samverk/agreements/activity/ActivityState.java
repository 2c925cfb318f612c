package org.samverk.agreements.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.agreements.agreement.dependent.AccessWithin;
import org.samverk.kit.access.Access;

/// All that is stored of an activity; the journal's snapshot.
///
/// @param rank by which activities are put in order: the priority given, else effect by effort; absent without them
/// @param timeZone whose days its days are: those of the owner's country
/// @param statusReason why it came to its status, as somebody said
/// @param createdBy the partner whose user entered it
public record ActivityState(
        ActivityContent content,
        ActivityStatus status,
        LocalDate statusSince,
        @Nullable String statusReason,
        @Nullable BigDecimal rank,
        String timeZone,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {
    private static final int DIGITS = 3;

    static ActivityState planned(ActivityContent content, ZoneId zone, UUID createdBy, Instant now) {
        return new ActivityState(
                content,
                ActivityStatus.PLANNED,
                LocalDate.ofInstant(now, zone),
                null,
                rank(content),
                zone.getId(),
                createdBy,
                now,
                now);
    }

    ActivityState with(ActivityContent changed, Instant now) {
        return new ActivityState(
                changed, status, statusSince, statusReason, rank(changed), timeZone, createdBy, createdAt, now);
    }

    ActivityState as(ActivityStatus next, @Nullable String reason, Instant now) {
        return new ActivityState(content, next, today(now), reason, rank, timeZone, createdBy, createdAt, now);
    }

    private static @Nullable BigDecimal rank(ActivityContent content) {
        var effect = content.expectedEffect();
        var effort = content.effort();
        if (content.priority() != null || effect == null || effort == null) {
            return content.priority();
        }
        return new BigDecimal(BigDecimal.valueOf(effect)
                .divide(BigDecimal.valueOf(effort), DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    /// The last day it runs, as far as that is known.
    public @Nullable LocalDate lastDay() {
        var end = content.period().end();
        return end == null && status == ActivityStatus.COMPLETED ? statusSince : end;
    }

    public boolean overdue(LocalDate today) {
        var end = content.period().end();
        return status.open() && end != null && today.isAfter(end);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /// @throws ActivityRefusal.IllegalTransition when it has come to its end
    public void requireOpen() {
        if (!status.open()) {
            throw new ActivityRefusal.IllegalTransition("It is %s, and stays as it was.".formatted(status), status);
        }
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }

    /// Whom its owner lets in, as far as they see the agreement, and whoever entered it; nobody else, even who answers
    /// for it.
    /// @param within who sees the agreement it belongs to
    Access access(@Nullable Access within) {
        return new AccessWithin(content.owner(), content.wanted(), within).with(createdBy);
    }
}
