package org.samverk.followup.need.report;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.report.content.HealthReportContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a public-health report; the journal's snapshot.
///
/// @param withdrawalReason why it does not stand any more
/// @param createdBy the partner whose user entered it
public record HealthReportState(
        HealthReportContent content,
        HealthReportStatus status,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable ErasableText withdrawalReason,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    static HealthReportState drafted(HealthReportContent content, UUID createdBy, Instant now) {
        return new HealthReportState(content, HealthReportStatus.DRAFT, null, null, null, createdBy, now, now);
    }

    HealthReportState with(HealthReportContent changed, Instant now) {
        return new HealthReportState(
                changed, status, publishedAt, withdrawnAt, withdrawalReason, createdBy, createdAt, now);
    }

    HealthReportState published(Instant now) {
        return new HealthReportState(content, HealthReportStatus.PUBLISHED, now, null, null, createdBy, createdAt, now);
    }

    HealthReportState withdrawn(ErasableText reason, Instant now) {
        return new HealthReportState(
                content, HealthReportStatus.WITHDRAWN, publishedAt, now, reason, createdBy, createdAt, now);
    }

    /// @param changed other than what there is
    /// @throws HealthReportRefusal when it cannot become so
    public void requireOpenTo(HealthReportContent changed) {
        if (status != HealthReportStatus.DRAFT) {
            throw new HealthReportRefusal.IllegalTransition(
                    "It is %s, and stays as it was: only a draft is changed.".formatted(status), status);
        }
        if (!changed.owner().equals(content.owner())) {
            throw new HealthReportRefusal.OwnerFixed();
        }
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }

    /// A draft is its owner's own; then whom its owner lets in, and always whoever entered it.
    Access access() {
        var wanted = status == HealthReportStatus.DRAFT ? Visibility.PRIVATE : content.wanted();
        if (!enteredForAnother()) {
            return new Access(content.owner(), wanted, Set.of());
        }
        var visibility = wanted == Visibility.PRIVATE ? Visibility.RESTRICTED : wanted;
        return new Access(content.owner(), visibility, Set.of(createdBy));
    }
}
