package org.samverk.followup.learning.cases;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.content.CaseContent;
import org.samverk.followup.learning.cases.content.CaseStatus;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a case; the journal's snapshot.
///
/// @param statusReason why it was withdrawn, as somebody said
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
public record CaseState(
        CaseContent content,
        CaseStatus status,
        @Nullable ErasableText statusReason,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    CaseState with(CaseContent changed, Instant now) {
        return new CaseState(changed, status, statusReason, createdBy, createdAt, now);
    }

    CaseState as(CaseStatus next, @Nullable ErasableText reason, Instant now) {
        return new CaseState(content, next, reason, createdBy, createdAt, now);
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(content.owner());
    }

    /// A draft is its owner's, and of whoever entered it.
    Access access() {
        var wanted = status == CaseStatus.DRAFT ? Visibility.PRIVATE : content.wanted();
        if (createdBy == null || !enteredForAnother()) {
            return new Access(content.owner(), wanted, Set.of());
        }
        return new Access(
                content.owner(), wanted == Visibility.PRIVATE ? Visibility.RESTRICTED : wanted, Set.of(createdBy));
    }
}
