package org.samverk.partners.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Lists;

/// A text that was laid before the parties, as the agreements' events tell it.
///
/// @param closing how it came to nothing
/// @param stake whose consent it takes; absent in what was stored before that was kept
record Proposed(
        @Nullable Closing closing,
        List<Consent> consents,
        @Nullable Stake stake) {
    Proposed {
        consents = Lists.copy(consents);
    }

    record Closing() {}

    record Stake(List<Signer> signers) {}

    record Signer(UUID partyId, int signaturesRequired, boolean decides) {
        boolean satisfied(List<Consent> given) {
            var approvals = given.stream()
                    .filter(one -> one.by(partyId) && one.approval())
                    .count();
            var signatures = given.stream()
                    .filter(one -> one.by(partyId) && !one.approval())
                    .count();
            return signatures >= signaturesRequired && (!decides || approvals > 0);
        }
    }

    /// @param kind absent in what was stored before there were decisions, which are signatures
    record Consent(
            UUID partyId,
            @Nullable String kind,
            LocalDate signedOn,
            @Nullable Answer answer) {
        private boolean by(UUID party) {
            return partyId.equals(party);
        }

        private boolean approval() {
            return "APPROVAL".equals(kind);
        }

        /// One its party says is not its own does not.
        private boolean counts() {
            return answer == null || !answer.verdict().equals("DISPUTED");
        }
    }

    record Answer(String verdict) {}

    /// The day of the last consent it took; nothing while one is missing.
    private Optional<LocalDate> concludedOn() {
        var given = consents.stream().filter(Consent::counts).toList();
        return closing == null && stake != null && stake.signers().stream().allMatch(one -> one.satisfied(given))
                ? given.stream().map(Consent::signedOn).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /// The day on which all had consented to a text for the first time.
    static Optional<LocalDate> concludedOn(List<Proposed> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.concludedOn().stream())
                .findFirst();
    }
}
