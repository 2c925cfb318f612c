package org.samverk.agreements.agreement.amendment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Amends;
import org.samverk.agreements.agreement.draft.DraftAgreement;
import org.samverk.agreements.agreement.draft.NamedInTerms;
import org.samverk.agreements.agreement.proposal.LookAround;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.Proposing;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.security.Actor;

/// Lays another text before everybody who has signed, and whom it would make a party.
@ApplicationScoped
class AmendAgreement {
    private final Agreements agreements;
    private final HoldAgreements hold;
    private final NamedInTerms named;
    private final LookAround around;
    private final AgreementJournal journal;
    private final Clock clock;

    AmendAgreement(
            Agreements agreements,
            HoldAgreements hold,
            NamedInTerms named,
            LookAround around,
            AgreementJournal journal,
            Clock clock) {
        this.agreements = agreements;
        this.hold = hold;
        this.named = named;
        this.around = around;
        this.journal = journal;
        this.clock = clock;
    }

    Agreement amend(UUID id, AmendmentContent content, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> agreements.row(id, actor));
        AgreementActs.AMEND.require(actor, row);
        Proposing.requireAmendable(row.state(), content.inForceFrom(), clock.instant());
        var inForce = row.state().terms().terms();
        var earlier = named.requireParts(row, content.terms(), actor);
        named.require(content.terms(), inForce, actor);
        var before = Stream.concat(Stream.of(inForce), earlier.stream()).toList();
        var surroundings = around.ofAmendment(content.terms(), before);
        Proposing.requirePromisers(before, content.terms(), surroundings);
        return QuarkusTransaction.requiringNew().call(() -> amended(id, content, surroundings, actor));
    }

    private Agreement amended(UUID id, AmendmentContent content, Surroundings surroundings, Actor actor) {
        var agreement = hold.required(id, actor);
        var row = agreement.row();
        AgreementActs.AMEND.require(actor, row);
        var amends = new Amends(content.inForceFrom(), content.rationale(), speaksFor(row, actor));
        agreement.amend(
                content.terms().identified(DraftAgreement::newId),
                amends,
                surroundings,
                content.openUntil(),
                clock.instant());
        journal.append("amendment-proposed", agreement);
        return agreement;
    }

    /// The owner or the party whose user proposes it; for a registrar, the owner.
    private static UUID speaksFor(AgreementRow row, Actor actor) {
        var owner = row.state().frame().ownerPartnerId();
        return actor.actsFor(owner)
                ? owner
                : row.state().terms().terms().partyIds().stream()
                        .filter(actor::actsFor)
                        .findFirst()
                        .orElse(owner);
    }
}
