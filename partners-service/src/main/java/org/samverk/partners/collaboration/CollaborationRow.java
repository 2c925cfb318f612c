package org.samverk.partners.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Proof;

/// A collaboration as read for somebody, from the table or from the journal.
///
/// @param names of the partners it mentions, by id
/// @param notes not erased, by id
/// @param agreements it is linked to, as far as the reader may see them
/// @param formalised whether a linked agreement makes it formal now
/// @param formalisedSince the day on which the first of these was signed by all, or came into force where nobody told
/// @param formalisedAsSeen the same, as far as the reader may see them
/// @param referring whether two who take part now refer people to one another, on a pathway the reader may see
/// @param referred of one that is COMMITTED by no practice: the same, whoever may see the pathway
/// @param unanalysed whether an agreement is in force and no analysis was ever completed, as far as is seen
/// @param benefitMissing whether a key stakeholder has nothing to gain so far, in what the owner may see
/// @param readAt when all this was so
public record CollaborationRow(
        UUID id,
        long version,
        CollaborationState state,
        Map<UUID, Named> names,
        Map<UUID, String> notes,
        List<LinkedAgreement> agreements,
        boolean formalised,
        @Nullable LocalDate formalisedSince,
        boolean formalisedAsSeen,
        boolean referring,
        boolean referred,
        boolean unanalysed,
        boolean benefitMissing,
        Instant readAt)
        implements Guarded {

    /// @param currentId the partner itself, or whoever took its place
    record Named(String name, UUID currentId) {
        /// Whoever took the place of this partner; nothing when it is still there itself.
        @Nullable
        UUID instead(UUID partner) {
            return currentId.equals(partner) ? null : currentId;
        }
    }

    /// @param formalises whether it makes the collaboration formal now
    record LinkedAgreement(UUID id, Map<String, String> title, String type, boolean deleted, boolean formalises) {}

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    public List<UUID> agreementIds() {
        return agreements.stream().map(LinkedAgreement::id).toList();
    }

    /// The last agreement or pathway that its level stood on has ended; the level stays until somebody decides. What
    /// has ended itself stays as it was.
    public boolean reviewNeeded() {
        if (state.life().ended()) {
            return false;
        }
        return switch (state.commitment().level()) {
            case FORMAL -> !formalised;
            case COMMITTED -> !referred && !state.content().practises(CommitmentLevel.COMMITTED);
            case INFORMAL -> false;
        };
    }

    /// It has all that one needs to be established.
    boolean complete() {
        return state.missing(this::current, readAt).isEmpty();
    }

    private UUID current(UUID partner) {
        var named = names.get(partner);
        return named == null ? partner : named.currentId();
    }

    /// What is there for others to see, beside what the owner says is practised.
    public Proof proof() {
        return new Proof(formalised, formalisedSince, referring);
    }

    /// What its practices, pathways and agreements speak for, whatever was decided.
    public CommitmentLevel suggestedLevel() {
        if (formalisedAsSeen) {
            return CommitmentLevel.FORMAL;
        }
        return referring || state.content().practises(CommitmentLevel.COMMITTED)
                ? CommitmentLevel.COMMITTED
                : CommitmentLevel.INFORMAL;
    }
}
