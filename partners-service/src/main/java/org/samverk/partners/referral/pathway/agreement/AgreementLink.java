package org.samverk.partners.referral.pathway.agreement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.journal.Chain;

/// That a pathway rests on an agreement.
///
/// @param salt of its hash
public record AgreementLink(KeptApart kept, UUID agreement, String salt) {

    static AgreementLink to(UUID agreement) {
        var salt = UUID.randomUUID().toString();
        var hash = Chain.sha256((salt + agreement).getBytes(StandardCharsets.UTF_8));
        return new AgreementLink(
                new KeptApart(UuidVersion7Strategy.INSTANCE.generateUuid(null), hash), agreement, salt);
    }
}
