package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// A contact is entered at the end of the list. Nobody names a partner that is just registered.
    @Override
    public Versioned answered(String path, Snapshot snapshot, Actor actor) {
        if (path.endsWith("/contacts")) {
            return shown(row(snapshot).state().contacts().getLast(), row(snapshot), actor);
        }
        var told = told(row(snapshot));
        var answered = snapshot.version() == 1 ? told.told(told.others(), List.of(), false) : told;
        return PartnerView.of(answered, actor, snapshot.recordedAt());
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

    /// As it is after a write.
    public PartnerView shown(Partner partner, Actor actor) {
        return shown(told(partner.row()), actor);
    }

    /// What others are called, and whose place it takes, is not its own, so it is read.
    private PartnerRow told(PartnerRow written) {
        return partners.row(written.id())
                .map(now -> written.told(
                        now.others(), Objects.requireNonNullElse(now.succeeds(), List.of()), now.awaited()))
                .orElse(written);
    }

    /// As it has just been registered. Nobody names it yet.
    PartnerView registered(Partner partner, Actor actor) {
        return partner.state().content().parentPartnerId() == null
                ? shown(partner.row().told(Map.of(), List.of(), false), actor)
                : shown(partner, actor);
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
