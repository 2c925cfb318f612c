package org.samverk.agreements.agreement.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.stored.StoredJson;

/// Terms to test rules with, as if read from a body.
public final class SomeTerms {
    private SomeTerms() {}

    public static AgreementTerms accord(String title, List<Party> parties, Period period) {
        return of(Map.of("title", Map.of("sv", title), "type", "ACCORD", "parties", parties, "period", period));
    }

    public static AgreementTerms of(Map<String, Object> members) {
        return StoredJson.mapper().convertValue(members, AgreementTerms.class);
    }

    /// With these members beside title and type.
    public static Map<String, Object> of(AgreementType type, Map<String, Object> members) {
        var terms = new HashMap<String, Object>(Map.of("title", Map.of("da", "Aftale"), "type", type));
        terms.putAll(members);
        return terms;
    }

    public static Map<String, Object> party(UUID partner, Party.Role role) {
        return Map.of("partnerId", partner, "partyRole", role);
    }
}
