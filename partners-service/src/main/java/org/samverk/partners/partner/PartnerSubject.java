package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.contact.Contact;
import org.samverk.partners.partner.contact.ContactNames;
import org.samverk.partners.partner.contact.ContactView;

/// A partner as shown: from the table, or as the journal has it.
@ApplicationScoped
public class PartnerSubject implements SubjectKind {
    private final Partners partners;
    private final ContactNames names;
    private final Clock clock;

    PartnerSubject(Partners partners, ContactNames names, Clock clock) {
        this.partners = partners;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "partner";
    }

    @Override
    public PartnerView view(Snapshot snapshot, Actor actor) {
        return view(snapshot, actor, snapshot.recordedAt());
    }

    /// A contact is entered at the end of the list.
    @Override
    public Versioned answered(String path, Snapshot snapshot, Actor actor) {
        return path.endsWith("/contacts")
                ? shown(row(snapshot).state().contacts().getLast(), row(snapshot), actor)
                : view(snapshot, actor);
    }

    PartnerView view(Snapshot snapshot, Actor actor, Instant at) {
        return PartnerView.of(row(snapshot), actor, at);
    }

    private static PartnerRow row(Snapshot snapshot) {
        return new PartnerRow(snapshot.id(), snapshot.version(), snapshot.state(PartnerState.class), Map.of());
    }

    public PartnerView shown(PartnerRow row, Actor actor) {
        return PartnerView.of(row, actor, clock.instant());
    }

    /// As it is after a write. The names of others are not its own, so they are read where it refers to any.
    public PartnerView shown(Partner partner, Actor actor) {
        var state = partner.state();
        var alone = state.content().parentPartnerId() == null && state.succession() == null;
        return shown(alone ? partner.row() : partners.row(partner.id()).orElseThrow(), actor);
    }

    public ContactView shown(Contact contact, PartnerRow partner, Actor actor) {
        return shown(List.of(contact), partner, actor).getFirst();
    }

    /// The names are read where there are any.
    public List<ContactView> shown(List<Contact> contacts, PartnerRow partner, Actor actor) {
        var keeper = partner.state().merger() == null && PartnerActs.CHANGE.allows(actor, partner);
        var named = contacts.stream().anyMatch(contact -> contact.name() != null);
        var known = named ? names.at(partner.id()) : Map.<UUID, String>of();
        return contacts.stream()
                .map(contact -> ContactView.of(contact, partner.id(), partner.version(), known, keeper))
                .toList();
    }
}
