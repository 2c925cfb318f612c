package org.samverk.agreements.process.plan.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.KnownAgreements;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.process.model.KnownModel;
import org.samverk.agreements.process.model.KnownModels;
import org.samverk.agreements.process.plan.PlanRefusal;
import org.samverk.agreements.process.plan.content.PlanContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// The rules about a plan that models, agreements and the register have a say in. What it hangs on is held before it.
@ApplicationScoped
class PlanRules {
    private final KnownModels models;
    private final KnownAgreements agreements;
    private final KnownOrganisations organisations;

    PlanRules(KnownModels models, KnownAgreements agreements, KnownOrganisations organisations) {
        this.models = models;
        this.agreements = agreements;
        this.organisations = organisations;
    }

    /// Asks the register, which may ask the neighbour that keeps it: call it before a transaction begins.
    void requireOwner(UUID owner) {
        organisations.require(Map.of("/ownerPartnerId", owner));
    }

    /// The agreement a plan is to belong to, as it stays until the transaction ends; held before the plan.
    Optional<KnownAgreement> agreement(@Nullable UUID id, Actor actor) {
        return agreements.held(id, actor);
    }

    /// The model a new plan is begun with.
    /// @throws PlanRefusal.UnknownReference when there is no such model or agreement that this actor may see
    KnownModel model(PlanContent content, Optional<KnownAgreement> agreement, Actor actor) {
        var model = models.held(content.modelId(), actor);
        var unknown = new ArrayList<FieldError>();
        if (model.isEmpty()) {
            unknown.add(FieldError.at("/modelId", "unknown-model", "There is no such model."));
        }
        if (content.agreementId() != null && agreement.isEmpty()) {
            unknown.add(KnownAgreements.unknown("/agreementId"));
        }
        if (!unknown.isEmpty()) {
            throw new PlanRefusal.UnknownReference(unknown);
        }
        if (model.orElseThrow().archived()) {
            throw new PlanRefusal.ModelArchived();
        }
        return model.get();
    }

    /// Who sees the agreement that a plan of this owner's is to belong to; nothing where it is to belong to none.
    @Nullable
    Access within(PlanContent content, Optional<KnownAgreement> agreement) {
        if (content.agreementId() == null) {
            return null;
        }
        var known = agreement.orElseThrow(
                () -> new PlanRefusal.UnknownReference(List.of(KnownAgreements.unknown("/agreementId"))));
        if (known.cancelled()) {
            throw new PlanRefusal.AgreementCancelled();
        }
        if (!known.access().seenBy(organisations.withUnits(content.owner()))) {
            throw new PlanRefusal.OwnerCannotSee();
        }
        return known.access();
    }

    /// Whose days an owner's days are; the owner is known.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone();
    }
}
