package org.samverk.agreements.agreement;

import java.util.List;
import java.util.UUID;
import org.samverk.agreements.agreement.terms.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.ExternalId;

/// What is known about an agreement outside the signed text; may change after signing.
///
/// @param visibility how widely it is shown once all have signed
/// @param timeZone whose days its days are; an IANA name
record AgreementFrame(
        UUID ownerPartnerId,
        Visibility visibility,
        String timeZone,
        List<CaseReference> caseReferences,
        List<String> themes,
        List<TargetGroup> targetGroups,
        List<ExternalId> externalIds) {}
