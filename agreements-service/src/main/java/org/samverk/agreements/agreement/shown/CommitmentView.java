package org.samverk.agreements.agreement.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.fact.ObligationOutcome.Outcome;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// How far one obligation of the text has come.
@Schema(name = "Commitment")
record CommitmentView(
        UUID obligationId,
        UUID partyId,
        Status status,

        @Schema(description = "Since when, once something became of it") @Nullable
        LocalDate since,

        @Nullable String note,
        @JsonProperty("_links") Map<String, Link> links) {

    /// Where an obligation stands. COMMITTED: all have signed, and the party both can and will.
    @Schema(name = "CommitmentStatus")
    enum Status {
        PROPOSED,
        COMMITTED,
        FULFILLED,
        BREACHED,
        RELEASED
    }

    static List<CommitmentView> of(AgreementRow row, Actor actor) {
        return row.state().terms().terms().obligations().stream()
                .map(obligation -> of(obligation, row, actor))
                .toList();
    }

    private static CommitmentView of(Obligation obligation, AgreementRow row, Actor actor) {
        var state = row.state();
        var id = Objects.requireNonNull(obligation.id());
        var committed = state.phase() == Phase.CONCLUDED && obligation.committed();
        var outcome = state.outcomes().stream()
                .filter(one -> one.obligationId().equals(id))
                .reduce((_, later) -> later)
                .orElse(null);
        var settle = committed && AgreementActs.SETTLE.allows(actor, row.responsible(obligation.partyId()));
        return new CommitmentView(
                id,
                obligation.partyId(),
                status(committed, outcome),
                outcome == null ? null : outcome.on(),
                outcome == null ? null : outcome.note(),
                settle
                        ? Map.of(
                                "settle",
                                new Link(
                                        "/samverk/v1/agreements/%s/obligations/%s/outcomes".formatted(row.id(), id),
                                        "POST"))
                        : Map.of());
    }

    private static Status status(boolean committed, @Nullable ObligationOutcome outcome) {
        if (!committed) {
            return Status.PROPOSED;
        }
        return outcome == null ? Status.COMMITTED : after(outcome.outcome());
    }

    private static Status after(Outcome outcome) {
        return switch (outcome) {
            case FULFILLED -> Status.FULFILLED;
            case BREACHED -> Status.BREACHED;
            case RELEASED -> Status.RELEASED;
        };
    }
}
