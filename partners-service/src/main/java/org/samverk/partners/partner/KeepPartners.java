package org.samverk.partners.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Actors.OrganisationsChanged;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Roles;
import org.samverk.partners.partner.profile.PartnerContent;

/// Enters partners in the register and keeps them right. All queries come before the change, all of it in one
/// transaction: one change, one version, one journal row.
@ApplicationScoped
public class KeepPartners {
    private final Partners partners;
    private final PartnerRules rules;
    private final PlacesToTake places;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Event<OrganisationsChanged> changed;
    private final Clock clock;

    KeepPartners(
            Partners partners,
            PartnerRules rules,
            PlacesToTake places,
            Journal journal,
            MergePatch mergePatch,
            Event<OrganisationsChanged> changed,
            Clock clock) {
        this.partners = partners;
        this.rules = rules;
        this.places = places;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.changed = changed;
        this.clock = clock;
    }

    /// What a registrar enters is confirmed by that.
    @Transactional
    Partner register(PartnerContent content, Actor actor) {
        var registrar = actor.hasRole(Roles.REGISTRAR);
        var createdBy = registrar
                ? actor.organisation().map(Organisation::partnerId).orElse(null)
                : actor.requireOrganisation().partnerId();
        rules.check(content, null);
        var partner = Partner.registered(content, createdBy, registrar, clock.instant());
        partners.persist(partner);
        return kept("partner.registered", partner);
    }

    @Transactional
    Partner replace(UUID id, @Nullable String ifMatch, PartnerContent content, Actor actor) {
        var partner = partners.required(id);
        PartnerActs.CHANGE.require(actor, partner.row());
        return change(partner, ifMatch, content, actor);
    }

    @Transactional
    Partner patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, PartnerContent.class);
        var partner = partners.required(id);
        PartnerActs.CHANGE.require(actor, partner.row());
        var content = mergePatch.apply(partner.state().content(), patch, PartnerContent.class);
        return change(partner, ifMatch, content, actor);
    }

    @Transactional
    public Partner act(UUID id, Act act, String event, BiConsumer<Partner, Instant> verb, Actor actor) {
        var partner = partners.required(id);
        act.require(actor, partner.row());
        verb.accept(partner, clock.instant());
        return kept(event, partner);
    }

    /// Whose it is to change comes before which version was read: 403 before 428 and 412; then 409, then 422.
    private Partner change(Partner partner, @Nullable String ifMatch, PartnerContent content, Actor actor) {
        if (!content.normalised().sameRegistration(partner.state().content().normalised())) {
            PartnerActs.REGISTRATION.require(actor, partner.row());
        }
        IfMatch.require(ifMatch, partner.version());
        var now = clock.instant();
        partner.state().refuseIfMerged(now);
        rules.check(content, partner.id());
        rules.governsAlone(partner.state(), partner.state().with(content.normalised(), now), now);
        places.requireThere(partner, content, now);
        return partner.change(content, now) ? kept("partner.changed", partner) : partner;
    }

    private Partner kept(String event, Partner partner) {
        journal.append(event, partner);
        changed.fire(new OrganisationsChanged());
        return partner;
    }
}
