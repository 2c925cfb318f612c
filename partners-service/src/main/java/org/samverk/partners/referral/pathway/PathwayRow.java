package org.samverk.partners.referral.pathway;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.referral.Keeper;
import org.samverk.partners.referral.offer.content.OfferStatus;

/// A pathway as read for somebody, from the table or from the journal.
///
/// @param names of the partners it mentions, by id
/// @param standIn who speaks for the receiving partner while it is unconfirmed
/// @param offer it leads to, if the reader may see that
/// @param agreement it rests on, if the reader may see that
record PathwayRow(
        UUID id,
        long version,
        PathwayState state,
        Map<UUID, Named> names,
        @Nullable UUID standIn,
        @Nullable LinkedOffer offer,
        @Nullable LinkedAgreement agreement)
        implements Guarded {

    /// @param currentId the partner itself, or whoever took its place
    record Named(String name, UUID currentId) {}

    @Schema(name = "ReferralPathwayOffer")
    record LinkedOffer(UUID id, Map<String, String> title, OfferStatus status) {}

    @Schema(name = "ReferralPathwayAgreement")
    record LinkedAgreement(
            UUID id,
            Map<String, String> title,
            @Schema(examples = "HEALTH_AGREEMENT") String type,

            @Schema(description = "True once it is gone where it was kept") @Nullable
            Boolean deleted) {}

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return new Keeper(state.toPartnerId(), standIn).stands(relation, actor);
    }

    Reference partner(UUID id) {
        var named = names.get(id);
        return named == null ? new Reference(id) : Reference.of(id, named.name(), named.currentId());
    }

    /// Whether it leads from one partner to another still: the two may have been merged since it was planned.
    boolean hasTwoEnds() {
        var from = state.content().fromPartnerId();
        return from == null || !current(from).equals(current(state.toPartnerId()));
    }

    private UUID current(UUID partner) {
        var named = names.get(partner);
        return named == null ? partner : named.currentId();
    }

    @Nullable
    UUID agreementId() {
        return agreement == null ? null : agreement.id();
    }
}
