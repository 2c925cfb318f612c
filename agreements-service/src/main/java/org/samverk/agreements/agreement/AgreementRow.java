package org.samverk.agreements.agreement;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An agreement as read, from the table or from the journal.
/// @param names of the organisations it mentions, as last known
/// @param asking pseudonym of who reads it, to tell what they have signed; absent while nobody has heard of them
public record AgreementRow(
        UUID id,
        long version,
        AgreementState state,
        References names,
        @Nullable UUID asking) implements Guarded {
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

    /// The parties this actor acts for.
    public Stream<Party> parties(Actor actor) {
        return state.terms().terms().parties().stream().filter(party -> actor.actsFor(party.partnerId()));
    }

    /// Whether there is something for this actor to sign.
    boolean awaits(Actor actor) {
        return state.openProposal()
                .filter(proposal -> parties(actor).anyMatch(party -> proposal.awaits(party, asking)))
                .isPresent();
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
