package org.samverk.followup.learning.lesson;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.occasion.report.ErasableText;

/// All that is stored of a lesson; the journal's snapshot.
///
/// @param statusReason why it came to its status, as somebody said
/// @param appliedIn where it was applied: that is kept apart, for who sees the place
/// @param timeZone whose days its days are: those of the owner's country
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
public record LessonState(
        LessonContent content,
        LessonStatus status,
        LocalDate statusSince,
        @Nullable ErasableText statusReason,
        List<ErasableText> appliedIn,
        String timeZone,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public LessonState {
        appliedIn = List.copyOf(appliedIn);
    }

    static LessonState learned(LessonContent content, ZoneId zone, @Nullable UUID createdBy, Instant now) {
        return new LessonState(
                content,
                LessonStatus.first(content.type()),
                LocalDate.ofInstant(now, zone),
                null,
                List.of(),
                zone.getId(),
                createdBy,
                now,
                now);
    }

    LessonState with(LessonContent changed, Instant now) {
        return new LessonState(
                changed, status, statusSince, statusReason, appliedIn, timeZone, createdBy, createdAt, now);
    }

    LessonState as(LessonStatus next, @Nullable ErasableText reason, Instant now) {
        return new LessonState(content, next, today(now), reason, appliedIn, timeZone, createdBy, createdAt, now);
    }

    LessonState applied(ErasableText application, Instant now) {
        var first = status != LessonStatus.APPLIED;
        return new LessonState(
                content,
                LessonStatus.APPLIED,
                first ? today(now) : statusSince,
                statusReason,
                Stream.concat(appliedIn.stream(), Stream.of(application)).toList(),
                timeZone,
                createdBy,
                createdAt,
                now);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /// Whether nobody has done anything about it yet.
    public boolean deletable() {
        return status == LessonStatus.first(content.type()) && statusReason == null;
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(content.owner());
    }
}
