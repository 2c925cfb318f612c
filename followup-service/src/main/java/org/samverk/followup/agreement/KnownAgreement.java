package org.samverk.followup.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;

/// An agreement as last heard of.
/// @param title by language tag
/// @param access who may see it, and so who may see what hangs on it: nobody else, whosever that is
public record KnownAgreement(UUID id, Map<String, String> title, Terms terms, Standing standing, Access access) {
    /// Its newest terms.
    /// @param goals ids, those of sub-goals too
    public record Terms(int termsVersion, String type, Set<UUID> parties, Set<UUID> goals) {}

    /// What its status turns on.
    /// @param phase where it stands between its parties, as its service calls it
    /// @param beginsOn first day in force, in the agreement's zone; present once all have signed
    /// @param endsOn last day in force; absent when it runs on
    public record Standing(
            String phase,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn) {
        private static final String CANCELLED = "CANCELLED";
    }

    /// Given up before all had signed, and that for good.
    public boolean cancelled() {
        return standing.phase().equals(Standing.CANCELLED);
    }

    public Set<UUID> goals() {
        return terms.goals();
    }

    KnownAgreement with(Access changed) {
        return new KnownAgreement(id, title, terms, standing, changed);
    }
}
