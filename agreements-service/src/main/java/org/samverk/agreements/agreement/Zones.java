package org.samverk.agreements.agreement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.organisations.KnownOrganisation;

/// Whose days an agreement's days are, when it does not say: those of its owner's country.
final class Zones {
    private static final String DEFAULT = "Europe/Copenhagen";
    private static final Map<String, String> BY_COUNTRY = Map.of(
            "SE", "Europe/Stockholm",
            "DK", DEFAULT,
            "NO", "Europe/Oslo",
            "FI", "Europe/Helsinki",
            "IS", "Atlantic/Reykjavik");

    private Zones() {}

    static String of(@Nullable KnownOrganisation owner) {
        return owner == null ? DEFAULT : BY_COUNTRY.getOrDefault(owner.country(), DEFAULT);
    }
}
