package org.samverk.partners.referral.pathway.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.partners.agreement.KnownAgreements;

/// Which agreement a pathway rests on. It is kept apart from the state: not everybody who sees the pathway may know.
@ApplicationScoped
public class AgreementLinks {
    /// @param seen the agreement it rests on already, as far as the one who changes it sees that
    public record Wish(@Nullable UUID wanted, @Nullable UUID seen) {
        /// The link to be made.
        public Optional<AgreementLink> fresh() {
            return Optional.ofNullable(wanted)
                    .filter(agreement -> !agreement.equals(seen))
                    .map(AgreementLink::to);
        }

        /// Of the link there is, what stays where none is made: a hidden one is left alone by those who name none.
        public @Nullable KeptApart stays(@Nullable KeptApart before) {
            return Objects.equals(wanted, seen) ? before : null;
        }
    }

    private final Session database;
    private final KnownAgreements agreements;

    AgreementLinks(Session database, KnownAgreements agreements) {
        this.database = database;
        this.agreements = agreements;
    }

    /// An agreement that is named anew must be there for whoever names it. Before a transaction begins, since that may
    /// ask a neighbour.
    public void requireKnown(Wish wish, Actor actor) {
        if (wish.wanted() != null && !wish.wanted().equals(wish.seen())) {
            agreements.require(Map.of("/agreementId", wish.wanted()), actor);
        }
    }

    public void store(UUID pathway, AgreementLink link) {
        database.createNativeMutationQuery("""
                        insert into referral_pathway_agreement (id, pathway_id, agreement_id, salt)
                        values (:id, :pathway, :agreement, :salt)""")
                .setParameter("id", link.kept().id())
                .setParameter("pathway", pathway)
                .setParameter("agreement", link.agreement())
                .setParameter("salt", link.salt())
                .executeUpdate();
    }
}
