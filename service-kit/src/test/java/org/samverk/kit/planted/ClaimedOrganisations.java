package org.samverk.kit.planted;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Organisations;

/// Takes every claim `PARTNER:<id>` at its word.
@ApplicationScoped
class ClaimedOrganisations implements Organisations {
    @Override
    public Optional<Organisation> resolve(String claim) {
        if (!claim.startsWith("PARTNER:")) {
            return Optional.empty();
        }
        var id = UUID.fromString(claim.substring("PARTNER:".length()));
        return Optional.of(new Organisation(id, claim, Set.of(id)));
    }
}
