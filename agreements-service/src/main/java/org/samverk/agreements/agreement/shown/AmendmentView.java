package org.samverk.agreements.agreement.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// An amendment that is under way: not all have consented, or its first day has not come. Its text is read by its number.
@Schema(name = "PendingAmendment")
record AmendmentView(
        @Schema(description = "Number of its text; read it at `_links.pendingTerms`")
        int termsVersion,

        @Schema(description = "SHA-256 over the RFC 8785 form of its terms: what a consent is given to")
        String termsHash,

        @Schema(description = "Whether every party has consented; then it waits for its first day")
        boolean concluded,

        @Schema(description = "Its first day; absent while that is the day of a signature still to be given") @Nullable
        LocalDate inForceFrom,

        @Nullable Map<String, String> rationale,

        @Schema(description = "Whose user proposed it")
        Reference proposedBy,

        Instant proposedAt,

        @Schema(description = "The last day on which it can be consented to") @Nullable
        LocalDate openUntil,

        @Schema(description = "All parties of this text and of the one it takes the place of, and how far each has come")
        List<PartyView> parties,

        @Schema(description = "Decisions of parties that must decide before they sign")
        List<ConsentView> approvals,

        List<ConsentView> signatures) {

    static @Nullable AmendmentView of(AgreementRow row, Actor actor) {
        var state = row.state();
        var next = state.next();
        return next == null
                ? null
                : state.proposalOf(next)
                        .map(proposal -> of(next, proposal, row, actor))
                        .orElse(null);
    }

    private static AmendmentView of(TermsVersion text, Proposal proposal, AgreementRow row, Actor actor) {
        var amends = Objects.requireNonNull(proposal.amends());
        return new AmendmentView(
                text.termsVersion(),
                text.hash(),
                proposal.complete(),
                proposal.complete() ? Objects.requireNonNull(row.state().effects().getLast().from()) : amends.inForceFrom(),
                amends.rationale(),
                row.names().of(amends.proposedBy()),
                proposal.proposedAt(),
                proposal.openUntil(),
                PartyView.of(text.terms(), proposal, row.names()),
                ConsentView.of(proposal, Kind.APPROVAL, row, actor),
                ConsentView.of(proposal, Kind.SIGNATURE, row, actor));
    }
}
