package org.samverk.followup.need.challenge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a health challenge; the journal's snapshot.
///
/// @param statusReason what shows that it is resolved, or why it was opened again
/// @param createdBy the partner whose user entered it
public record ChallengeState(
        ChallengeContent content,
        ChallengeStatus status,
        Instant statusSince,
        @Nullable ErasableText statusReason,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    static ChallengeState raised(ChallengeContent content, UUID createdBy, Instant now) {
        return new ChallengeState(content, ChallengeStatus.OPEN, now, null, createdBy, now, now);
    }

    ChallengeState with(ChallengeContent changed, Instant now) {
        return new ChallengeState(changed, status, statusSince, statusReason, createdBy, createdAt, now);
    }

    ChallengeState as(ChallengeStatus next, @Nullable ErasableText reason, Instant now) {
        return new ChallengeState(content, next, now, reason, createdBy, createdAt, now);
    }

    /// @param changed other than what there is
    /// @throws ChallengeRefusal when it cannot become so
    public void requireOpenTo(ChallengeContent changed) {
        if (status == ChallengeStatus.RESOLVED) {
            throw new ChallengeRefusal.IllegalTransition(
                    "It is resolved, and stays as it was until it is opened again.", status);
        }
        if (!changed.owner().equals(content.owner())) {
            throw new ChallengeRefusal.OwnerFixed();
        }
        if (status == ChallengeStatus.ADDRESSED) {
            requireEffort(changed);
        }
    }

    static void requireEffort(ChallengeContent content) {
        if (!content.answered()) {
            throw new ChallengeRefusal.NoEffort();
        }
    }

    /// Whether it is open, and has been ever since: what was opened again was so for a reason.
    boolean untouched() {
        return status == ChallengeStatus.OPEN && statusReason == null;
    }

    boolean enteredForAnother() {
        return !createdBy.equals(content.owner());
    }

    /// Whom its owner lets in, and whoever entered it.
    Access access() {
        if (!enteredForAnother()) {
            return new Access(content.owner(), content.wanted(), Set.of());
        }
        var visibility = content.wanted() == Visibility.PRIVATE ? Visibility.RESTRICTED : content.wanted();
        return new Access(content.owner(), visibility, Set.of(createdBy));
    }
}
