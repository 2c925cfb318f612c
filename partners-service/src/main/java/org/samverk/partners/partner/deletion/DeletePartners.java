package org.samverk.partners.partner.deletion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Actors.OrganisationsChanged;
import org.samverk.partners.agreement.KnownAgreements;
import org.samverk.partners.partner.Partner;
import org.samverk.partners.partner.PartnerActs;
import org.samverk.partners.partner.PartnerRefusal;
import org.samverk.partners.partner.Partners;

/// Removes what was entered by mistake. What there is to hear of agreements is heard before, since that asks a
/// neighbour.
@ApplicationScoped
class DeletePartners {
    private final Partners partners;
    private final PartnerUses uses;
    private final KnownAgreements agreements;
    private final Journal journal;
    private final Event<OrganisationsChanged> changed;
    private final Clock clock;

    DeletePartners(
            Partners partners,
            PartnerUses uses,
            KnownAgreements agreements,
            Journal journal,
            Event<OrganisationsChanged> changed,
            Clock clock) {
        this.partners = partners;
        this.uses = uses;
        this.agreements = agreements;
        this.journal = journal;
        this.changed = changed;
        this.clock = clock;
    }

    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> toDelete(id, ifMatch, actor));
        agreements.hear();
        QuarkusTransaction.requiringNew().run(() -> {
            var partner = toDelete(id, ifMatch, actor);
            partners.delete(partner);
            journal.appendDeletion("partner.deleted", partner);
            changed.fire(new OrganisationsChanged());
        });
    }

    private Partner toDelete(UUID id, @Nullable String ifMatch, Actor actor) {
        var partner = partners.required(id);
        PartnerActs.DELETE.require(actor, partner.row());
        IfMatch.require(ifMatch, partner.version());
        partner.state().refuseIfNotToDelete(clock.instant());
        uses.of(id, actor).ifPresent(where -> {
            throw new PartnerRefusal.StillInUse(where);
        });
        return partner;
    }
}
