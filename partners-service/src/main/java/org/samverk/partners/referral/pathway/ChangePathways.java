package org.samverk.partners.referral.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.partners.referral.Keepers;
import org.samverk.partners.referral.pathway.agreement.AgreementLink;
import org.samverk.partners.referral.pathway.agreement.AgreementLinks;

/// How every change of a pathway begins and ends: asked whose it is, held against others, written to the journal.
@ApplicationScoped
class ChangePathways {
    private final Pathways pathways;
    private final Keepers keepers;
    private final AgreementLinks links;
    private final Journal journal;

    ChangePathways(Pathways pathways, Keepers keepers, AgreementLinks links, Journal journal) {
        this.pathways = pathways;
        this.keepers = keepers;
        this.links = links;
        this.journal = journal;
    }

    /// Who will receive.
    @Transactional
    UUID receiving(@Nullable UUID named, Actor actor) {
        return keepers.required(named, actor);
    }

    /// As it is before somebody changes it who may.
    @Transactional
    PathwayRow changeable(UUID id, Actor actor) {
        var row = pathways.row(id, actor);
        PathwayActs.CHANGE.require(actor, row);
        return row;
    }

    @Transactional(TxType.MANDATORY)
    Pathway held(UUID id, Act act, Actor actor) {
        var pathway = pathways.required(id, actor);
        act.require(actor, keepers.of(pathway.state().toPartnerId(), actor));
        return pathway;
    }

    @Transactional(TxType.MANDATORY)
    Pathway begun(Pathway pathway, Optional<AgreementLink> link) {
        pathways.persist(pathway);
        return kept("planned", pathway, link);
    }

    /// @param what happened, as in `activated`
    @Transactional(TxType.MANDATORY)
    Pathway kept(String what, Pathway pathway, Optional<AgreementLink> link) {
        link.ifPresent(fresh -> links.store(pathway.id(), fresh));
        journal.append(Pathways.KIND + "." + what, pathway);
        return pathway;
    }

    /// Its history stays.
    @Transactional(TxType.MANDATORY)
    void gone(Pathway pathway) {
        pathways.delete(pathway);
        journal.appendDeletion(Pathways.KIND + ".deleted", pathway);
    }
}
