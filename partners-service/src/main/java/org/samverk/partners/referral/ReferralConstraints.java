package org.samverk.partners.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one offer or pathway of a partner only: the database lets one in.
@ApplicationScoped
class ReferralConstraints implements ConstraintNames {
    private static final Set<String> UNIQUE = Set.of("offer_external_id_unique", "referral_pathway_external_id_unique");

    @Override
    public Optional<Refusal> refusal(String constraint) {
        return UNIQUE.contains(constraint) ? Optional.of(new ExternalIdTaken()) : Optional.empty();
    }
}
