package org.samverk.agreements.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An agreement as read, from the table or from the journal.
/// @param state as it is told to its reader
/// @param names of the organisations it mentions, as last known
/// @param asking pseudonym of who reads it, to tell what they have signed; absent while nobody has heard of them
/// @param successors agreements that take its place, as far as the reader may see them
/// @param used whether something hangs on it, seen by the reader or not
public record AgreementRow(
        UUID id,
        long version,
        AgreementState state,
        References names,
        @Nullable UUID asking,
        List<UUID> successors,
        boolean used)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.frame().ownerPartnerId());
            case CREATOR ->
                state.enteredForAnother() && actor.actsFor(state.origin().createdBy());
            case PARTY -> parties(actor).findAny().isPresent();
            case RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// Whose consent what is before the parties takes; while nothing is, the parties.
    public Set<UUID> signers() {
        return state.pending()
                .map(proposal -> proposal.signers().map(Signer::partyId).collect(Collectors.toSet()))
                .orElseGet(() -> Set.copyOf(state.terms().terms().partyIds()));
    }

    /// The parties of the text in force, and of what is to take its place, that this actor acts for.
    private Stream<UUID> parties(Actor actor) {
        return Stream.concat(state.terms().terms().partyIds().stream(), signers().stream())
                .distinct()
                .filter(actor::actsFor);
    }

    /// Whether there is such a consent for this actor to give.
    public boolean awaits(Kind kind, Actor actor) {
        return state.pending()
                .filter(proposal -> proposal.signers()
                        .filter(signer -> actor.actsFor(signer.partyId()))
                        .anyMatch(signer -> proposal.awaits(signer, kind, asking)))
                .isPresent();
    }

    /// Whether it tells of a text.
    public boolean shows(int termsVersion) {
        return state.terms().termsVersion() == termsVersion
                || state.proposals().stream().anyMatch(one -> one.termsVersion() == termsVersion);
    }

    /// One of its obligations, whose party answers for it beside the owner.
    public Guarded responsible(UUID partyId) {
        return (relation, actor) -> relation == Relation.RESPONSIBLE ? actor.actsFor(partyId) : stands(relation, actor);
    }

    /// As something that documents are uploaded to.
    public Guarded attaching() {
        return AgreementActs.attaching(
                state.frame().ownerPartnerId(),
                state.origin().createdBy(),
                state.terms().terms().partyIds());
    }

    public boolean deletable() {
        return state.phase().deletable() && !used;
    }

    /// Who takes an amendment back: whoever proposed it, beside the owner.
    public Guarded proposer(UUID proposedBy) {
        return (relation, actor) -> relation == Relation.PARTY ? actor.actsFor(proposedBy) : stands(relation, actor);
    }

    /// What somebody is about to own.
    public record Owned(UUID owner) implements Guarded {
        @Override
        public boolean stands(Relation relation, Actor actor) {
            return relation == Relation.OWNER && actor.actsFor(owner);
        }
    }

    /// One party of an agreement, for acts that are that party's alone.
    public record OneParty(UUID partnerId) implements Guarded {
        @Override
        public boolean stands(Relation relation, Actor actor) {
            return relation == Relation.PARTY && actor.actsFor(partnerId);
        }
    }
}
