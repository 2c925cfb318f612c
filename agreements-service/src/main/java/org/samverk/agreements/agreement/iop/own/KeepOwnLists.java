package org.samverk.agreements.agreement.iop.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Adds organisations' own lists of criteria and writes further versions of them.
@ApplicationScoped
class KeepOwnLists {
    private final OwnLists lists;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepOwnLists(
            OwnLists lists, KnownOrganisations organisations, Journal journal, MergePatch mergePatch, Clock clock) {
        this.lists = lists;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    OwnList add(OwnListContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        OwnListActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        organisations.require(Map.of("/ownerPartnerId", owner));
        return QuarkusTransaction.requiringNew().call(() -> {
            var list = OwnList.added(content.settled(owner), own, clock.instant());
            lists.persist(list);
            journal.append(OwnLists.KIND + ".added", list);
            return list;
        });
    }

    @Transactional
    OwnList replace(UUID id, @Nullable String ifMatch, OwnListContent content, Actor actor) {
        return change(held(id, OwnListActs.CHANGE, actor), ifMatch, content);
    }

    @Transactional
    OwnList patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, OwnListContent.class);
        var list = held(id, OwnListActs.CHANGE, actor);
        return change(list, ifMatch, mergePatch.apply(list.state().content(), patch, OwnListContent.class));
    }

    /// What was concluded by it keeps its criteria, as does what is assessed just now; its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var list = held(id, OwnListActs.DELETE, actor);
        IfMatch.require(ifMatch, list.version());
        var assessed = lists.assessed(id, actor);
        if (!assessed.isEmpty()) {
            throw new OwnListRefusal.StillInUse(
                    assessed.stream().filter(Objects::nonNull).toList());
        }
        lists.remove(list);
        journal.appendDeletion(OwnLists.KIND + ".deleted", list);
    }

    private OwnList held(UUID id, Act act, Actor actor) {
        var list = lists.required(id, actor);
        act.require(actor, list.row());
        return list;
    }

    private OwnList change(OwnList list, @Nullable String ifMatch, OwnListContent content) {
        IfMatch.require(ifMatch, list.version());
        var owner = list.state().owner();
        if (content.ownerPartnerId() != null && !content.ownerPartnerId().equals(owner)) {
            throw new OwnListRefusal.OwnerFixed();
        }
        if (list.change(content.settled(owner), clock.instant())) {
            journal.append(OwnLists.KIND + ".changed", list);
        }
        return list;
    }
}
