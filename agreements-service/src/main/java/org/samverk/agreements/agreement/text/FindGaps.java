package org.samverk.agreements.agreement.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Gap;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.followup.KnownPlans;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;

/// Finds what is left unsaid of an agreement: in its text, in the register, and by its follow-up.
@ApplicationScoped
class FindGaps {
    private final KnownOrganisations organisations;
    private final KnownPlans plans;

    FindGaps(KnownOrganisations organisations, KnownPlans plans) {
        this.organisations = organisations;
        this.plans = plans;
    }

    List<String> of(UUID agreement, AgreementTerms terms) {
        var parties = terms.parties().stream().map(Party::partnerId).toList();
        var numbered = organisations.of(parties).values().stream().allMatch(KnownOrganisation::numbered);
        return Gap.in(terms, new Gap.Elsewhere(numbered, plans.sayWhen(agreement)));
    }
}
