package org.samverk.partners.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.checklist.content.ChecklistContent;
import org.samverk.partners.checklist.content.ChecklistItem;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.UnknownReference;

/// Writes checklists down and keeps them right.
@ApplicationScoped
class KeepChecklists {
    private final Checklists checklists;
    private final RegisteredPartners partners;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepChecklists(
            Checklists checklists, RegisteredPartners partners, Journal journal, MergePatch mergePatch, Clock clock) {
        this.checklists = checklists;
        this.partners = partners;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Checklist write(ChecklistContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        ChecklistActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        partners.require(
                Map.of(RegisteredPartners.at("/ownerPartnerId", named), owner),
                Set.of(),
                unknownItems(content, Set.of()));
        var createdBy = actor.organisation().map(Organisation::partnerId);
        var checklist = Checklist.written(
                owner, content.settled(owner, KeepChecklists::newId), createdBy.orElse(null), clock.instant());
        checklists.persist(checklist);
        journal.append("checklist.written", checklist);
        return checklist;
    }

    @Transactional
    Checklist replace(UUID id, @Nullable String ifMatch, ChecklistContent content, Actor actor) {
        var checklist = checklists.required(id, actor);
        ChecklistActs.CHANGE.require(actor, checklist.row());
        return change(checklist, ifMatch, content);
    }

    @Transactional
    Checklist patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, ChecklistContent.class);
        var checklist = checklists.required(id, actor);
        ChecklistActs.CHANGE.require(actor, checklist.row());
        return change(checklist, ifMatch, mergePatch.apply(checklist.state().content(), patch, ChecklistContent.class));
    }

    @Transactional
    Checklist act(UUID id, Act act, String event, BiConsumer<Checklist, Instant> verb, Actor actor) {
        var checklist = checklists.required(id, actor);
        act.require(actor, checklist.row());
        verb.accept(checklist, clock.instant());
        journal.append(event, checklist);
        return checklist;
    }

    private Checklist change(Checklist checklist, @Nullable String ifMatch, ChecklistContent content) {
        IfMatch.require(ifMatch, checklist.version());
        var before = checklist.state();
        if (content.ownerPartnerId() != null && !content.ownerPartnerId().equals(before.ownerPartnerId())) {
            throw new ChecklistRefusal.OwnerFixed();
        }
        var known = before.content().items().stream().map(ChecklistItem::id).collect(Collectors.toSet());
        UnknownReference.refuse(unknownItems(content, known));
        if (checklist.change(content.settled(before.ownerPartnerId(), KeepChecklists::newId), clock.instant())) {
            journal.append("checklist.changed", checklist);
        }
        return checklist;
    }

    private static Stream<FieldError> unknownItems(ChecklistContent content, Set<UUID> known) {
        var items = content.items();
        return IntStream.range(0, items.size())
                .filter(place -> items.get(place).id() != null
                        && !known.contains(items.get(place).id()))
                .mapToObj(place -> FieldError.at(
                        "/items/%d/id".formatted(place), "unknown-item", "The checklist has no such item."));
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
