package org.samverk.followup.learning.cases.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.CaseActs;
import org.samverk.followup.learning.cases.Cases;
import org.samverk.followup.learning.cases.LearningCase;
import org.samverk.followup.learning.cases.content.CaseContent;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;

/// Collects cases, keeps them right, publishes them and takes them back.
@ApplicationScoped
class KeepCases {
    private final Cases cases;
    private final CaseRules rules;
    private final LearningTexts texts;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepCases(Cases cases, CaseRules rules, LearningTexts texts, Journal journal, MergePatch mergePatch, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.texts = texts;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    LearningCase draft(CaseContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        CaseActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        rules.requireKnown(settled, null, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
            var one = LearningCase.drafted(settled, createdBy, clock.instant());
            cases.persist(one);
            journal.append("case.drafted", one);
            return one;
        });
    }

    LearningCase replace(UUID id, @Nullable String ifMatch, CaseContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    LearningCase patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, CaseContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, CaseContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        CaseContent from(CaseContent current) throws JsonProcessingException;
    }

    private LearningCase change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> cases.row(id, actor));
        CaseActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = wanted.from(before).settled(before.owner());
        IfMatch.require(ifMatch, row.version());
        rules.requireKnown(content, before, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var one = held(id, CaseActs.CHANGE, actor);
            IfMatch.require(ifMatch, one.version());
            var current = one.state().content();
            if (one.change(wanted.from(current).settled(current.owner()), clock.instant())) {
                journal.append("case.changed", one);
            }
            return one;
        });
    }

    @Transactional
    LearningCase publish(UUID id, Actor actor) {
        var one = held(id, CaseActs.PUBLISH, actor);
        one.publish(clock.instant());
        journal.append("case.published", one);
        return one;
    }

    @Transactional
    LearningCase withdraw(UUID id, String reason, Actor actor) {
        var one = held(id, CaseActs.WITHDRAW, actor);
        one.require(CaseActs.WITHDRAW);
        one.withdraw(texts.keep(id, reason), clock.instant());
        journal.append("case.withdrawn", one);
        return one;
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var one = held(id, CaseActs.DELETE, actor);
        IfMatch.require(ifMatch, one.version());
        one.require(CaseActs.DELETE);
        cases.remove(one);
        journal.appendDeletion("case.deleted", one);
    }

    private LearningCase held(UUID id, Act act, Actor actor) {
        var one = cases.required(id, actor);
        act.require(actor, one.row());
        return one;
    }
}
