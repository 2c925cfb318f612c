package org.samverk.agreements.pilot.proposal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.AreaSides;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a proposal; the journal's snapshot.
///
/// @param owners of the area
/// @param submittedTextVersion which text of the project description it was submitted with last
/// @param comment on the last step
/// @param submittedBefore whether it was ever submitted
/// @param createdBy the partner whose user entered it
record ProposalState(
        UUID developmentAreaId,
        List<UUID> owners,
        AreaProposalContent content,
        @Nullable Integer submittedTextVersion,
        ProposalStatus status,
        Instant statusSince,
        @Nullable String comment,
        boolean submittedBefore,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {
    ProposalState {
        owners = List.copyOf(owners);
    }

    ProposalState with(AreaProposalContent changed, Instant now) {
        return new ProposalState(
                developmentAreaId,
                owners,
                changed,
                submittedTextVersion,
                status,
                statusSince,
                comment,
                submittedBefore,
                createdBy,
                createdAt,
                now);
    }

    /// @param textVersion of the project description, of what is submitted with one
    ProposalState as(ProposalStatus next, @Nullable String said, @Nullable Integer textVersion, Instant now) {
        return new ProposalState(
                developmentAreaId,
                owners,
                content,
                next == ProposalStatus.SUBMITTED ? textVersion : submittedTextVersion,
                next,
                now,
                said,
                submittedBefore || next == ProposalStatus.SUBMITTED,
                createdBy,
                createdAt,
                now);
    }

    AreaSides sides() {
        return new AreaSides(owners, createdBy);
    }

    List<String> nextSteps() {
        return status.next().stream().map(ProposalStatus::name).toList();
    }

    void requireStep(ProposalStatus to) {
        if (!status.next().contains(to)) {
            throw new PilotRefusal.IllegalTransition(
                    "It is %s; %s is no step from there.".formatted(status, to), nextSteps());
        }
    }

    void requireOpen() {
        if (!status.open()) {
            throw new PilotRefusal.IllegalTransition(
                    "What it says is changed in a DRAFT, or once it is RETURNED.", nextSteps());
        }
    }

    /// Until it is submitted for the first time it is the owners' own.
    Access access() {
        var owner = owners.getFirst();
        if (submittedBefore) {
            return Access.shared(owner);
        }
        var audience = new HashSet<>(owners);
        audience.add(createdBy);
        audience.remove(owner);
        return new Access(owner, Visibility.RESTRICTED, Set.copyOf(audience));
    }
}
