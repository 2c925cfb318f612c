package org.samverk.partners.partner.contact.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.Partner;
import org.samverk.partners.partner.PartnerActs;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.contact.Contact;
import org.samverk.partners.partner.contact.ContactContent;
import org.samverk.partners.partner.contact.ContactNames;
import org.samverk.partners.partner.contact.Roster;

/// Keeps a partner's contacts, and the names of persons apart from them.
@ApplicationScoped
class KeepContacts {
    private static final String CHANGED = "partner.contact-changed";

    private final Partners partners;
    private final ContactNames names;
    private final MergePatch mergePatch;
    private final Journal journal;
    private final Clock clock;

    KeepContacts(Partners partners, ContactNames names, MergePatch mergePatch, Journal journal, Clock clock) {
        this.partners = partners;
        this.names = names;
        this.mergePatch = mergePatch;
        this.journal = journal;
        this.clock = clock;
    }

    /// The new contact is the last one of the partner.
    @Transactional
    Partner add(UUID partnerId, ContactContent content, Actor actor) {
        var partner = partners.required(partnerId);
        PartnerActs.CHANGE.require(actor, partner.row());
        partner.state().refuseIfMerged(clock.instant());
        var contact = content.contact(UuidVersion7Strategy.INSTANCE.generateUuid(null), null);
        partner.state().roster().with(contact);
        var named = contact.named(names.keep(partnerId, null, content.name()));
        return kept("partner.contact-added", partner, partner.state().roster().with(named));
    }

    @Transactional
    Partner replace(UUID partnerId, UUID id, @Nullable String ifMatch, ContactContent content, Actor actor) {
        var partner = forChange(partnerId, id, ifMatch, actor);
        return change(partner, id, content);
    }

    @Transactional
    Partner patch(UUID partnerId, UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, ContactContent.class);
        var partner = forChange(partnerId, id, ifMatch, actor);
        var contact = partner.state().roster().required(id);
        var name = contact.name() == null ? null : names.of(contact.name()).orElse(null);
        return change(partner, id, mergePatch.apply(ContactContent.of(contact, name), patch, ContactContent.class));
    }

    @Transactional
    Partner remove(UUID partnerId, UUID id, @Nullable String ifMatch, Actor actor) {
        var partner = forChange(partnerId, id, ifMatch, actor);
        var roster = partner.state().roster();
        names.erase(roster.required(id).name());
        return kept("partner.contact-removed", partner, roster.without(id));
    }

    /// What the person's consent was given to ends; the function stays. Erasing what is not there changes nothing.
    @Transactional
    Partner eraseName(UUID partnerId, UUID id, @Nullable String ifMatch, Actor actor) {
        var partner = forChange(partnerId, id, ifMatch, actor);
        var roster = partner.state().roster();
        var contact = roster.required(id);
        names.erase(contact.name());
        return kept(CHANGED, partner, roster.with(contact.named(null)));
    }

    private Partner forChange(UUID partnerId, UUID id, @Nullable String ifMatch, Actor actor) {
        var partner = partners.required(partnerId);
        partner.state().roster().required(id);
        PartnerActs.CHANGE.require(actor, partner.row());
        IfMatch.require(ifMatch, partner.version());
        partner.state().refuseIfMerged(clock.instant());
        return partner;
    }

    private Partner change(Partner partner, UUID id, ContactContent content) {
        var roster = partner.state().roster();
        Contact contact = content.contact(id, null);
        roster.with(contact);
        var kept = names.keep(partner.id(), roster.required(id).name(), content.name());
        return kept(CHANGED, partner, roster.with(contact.named(kept)));
    }

    private Partner kept(String event, Partner partner, Roster roster) {
        if (partner.reach(roster, clock.instant())) {
            journal.append(event, partner);
        }
        return partner;
    }
}
