package org.samverk.partners.stakeholder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.registered.RegisteredPartner;
import org.samverk.partners.stakeholder.assessment.Assessment;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.objection.Objection;

/// An analysis as read, from the table or from the journal.
///
/// @param partners those it mentions
/// @param texts those it still has
public record AnalysisRow(
        UUID id, long version, AnalysisState state, Map<UUID, RegisteredPartner> partners, Map<UUID, JsonNode> texts)
        implements Guarded {

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    public Reference reference(UUID partner) {
        return new Reference(partner, partnerName(partner), current(partner));
    }

    @Nullable
    public String partnerName(@Nullable UUID partner) {
        var known = partner == null ? null : partners.get(partner);
        return known == null ? null : known.name();
    }

    /// As the register has it, or as it was entered.
    public String name(Stakeholder stakeholder) {
        var content = stakeholder.content();
        var registered = partnerName(content.partnerId());
        return registered == null ? Objects.requireNonNullElse(content.name(), "") : registered;
    }

    @Nullable
    public PartnerKind kind(Stakeholder stakeholder) {
        var content = stakeholder.content();
        var known = content.partnerId() == null ? null : partners.get(content.partnerId());
        return known == null ? content.kind() : known.kind();
    }

    /// Whoever took the partner's place; nothing when it is still there itself.
    @Nullable
    public UUID current(@Nullable UUID partner) {
        var known = partner == null ? null : partners.get(partner);
        return known == null || known.currentId().equals(partner) ? null : known.currentId();
    }

    /// @throws AnalysisRefusal.NoSuchPart when it is not in the analysis; so for every part
    public Stakeholder stakeholder(UUID stakeholder) {
        return state.stakeholder(stakeholder).orElseThrow(() -> new AnalysisRefusal.NoSuchPart(stakeholder));
    }

    public Engagement engagement(UUID stakeholder, UUID engagement) {
        return stakeholder(stakeholder).engagements().stream()
                .filter(one -> one.id().equals(engagement))
                .findFirst()
                .orElseThrow(() -> new AnalysisRefusal.NoSuchPart(engagement));
    }

    public Assessment assessment(UUID stakeholder, UUID assessment) {
        return stakeholder(stakeholder).assessments().stream()
                .filter(one -> one.id().equals(assessment))
                .findFirst()
                .orElseThrow(() -> new AnalysisRefusal.NoSuchPart(assessment));
    }

    public Objection objection(UUID objection) {
        return state.objection(objection).orElseThrow(() -> new AnalysisRefusal.NoSuchPart(objection));
    }
}
