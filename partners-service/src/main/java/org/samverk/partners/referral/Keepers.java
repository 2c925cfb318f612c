package org.samverk.partners.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.security.Actor;

/// Finds out who speaks for a partner.
@ApplicationScoped
public class Keepers {
    private static final Act CREATE = Keeper.act("create");

    private final Session database;

    Keepers(Session database) {
        this.database = database;
    }

    /// @param named by default the caller's own organisation
    /// @return the partner whose it will be; whether there is such a partner is another question
    /// @throws org.samverk.kit.problem.Refusal 403 when the actor does not speak for it
    public UUID required(@Nullable UUID named, Actor actor) {
        var partner = named == null ? actor.requireOrganisation().partnerId() : named;
        CREATE.require(actor, of(partner, actor));
        return partner;
    }

    /// As far as it matters to this actor.
    public Keeper of(UUID partner, Actor actor) {
        return new Keeper(
                partner,
                actor.actsFor(partner)
                        ? null
                        : database.createNativeQuery("select stand_in(:partner)", UUID.class)
                                .setParameter("partner", partner)
                                .getSingleResultOrNull());
    }
}
