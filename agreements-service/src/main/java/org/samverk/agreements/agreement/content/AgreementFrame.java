package org.samverk.agreements.agreement.content;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;

/// What is known about an agreement outside the signed text; may change after signing.
///
/// @param visibility how widely it is shown once all have signed
/// @param timeZone whose days its days are; an IANA name
public record AgreementFrame(
        UUID ownerPartnerId,
        Visibility visibility,
        String timeZone,
        List<CaseReference> caseReferences,
        List<String> themes,
        List<AreaRef> areas,
        List<TargetGroup> targetGroups,
        List<ExternalId> externalIds) {

    public AgreementFrame {
        areas = Lists.copy(areas); // what was stored before these were kept has none
    }

    /// Where in the case references those stand that are kept by neither owner nor party.
    public List<Integer> filedByStrangers(AgreementTerms terms) {
        return IntStream.range(0, caseReferences.size())
                .filter(index -> {
                    var filer = caseReferences.get(index).partnerId();
                    return !filer.equals(ownerPartnerId) && terms.party(filer).isEmpty();
                })
                .boxed()
                .toList();
    }
}
