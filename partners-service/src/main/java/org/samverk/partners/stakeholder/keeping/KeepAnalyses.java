package org.samverk.partners.stakeholder.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.collaboration.dependent.KnownCollaboration;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.AnalysisActs;
import org.samverk.partners.stakeholder.content.AnalysisContent;
import org.samverk.partners.stakeholder.text.AnalysisTexts;

/// Drafts analyses, keeps them right, and takes them from draft to archive. All queries come before the change, all
/// of it in one transaction: one change, one version, one journal row.
@ApplicationScoped
class KeepAnalyses {
    private final ChangeAnalyses changes;
    private final AnalysisRules rules;
    private final AnalysisTexts texts;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepAnalyses(ChangeAnalyses changes, AnalysisRules rules, AnalysisTexts texts, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.texts = texts;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Analysis draft(AnalysisContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        AnalysisActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var within = rules.collaboration(content.collaborationId(), actor);
        var settled = content.settled(owner);
        rules.check(settled, named, null, settled.collaborationId() == null || within.isPresent());
        var zone = rules.zone(owner);
        var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
        return changes.begun(Analysis.drafted(settled, seen(within), zone, createdBy, clock.instant()));
    }

    @Transactional
    Analysis replace(UUID id, @Nullable String ifMatch, AnalysisContent content, Actor actor) {
        var within = rules.collaboration(content.collaborationId(), actor);
        return change(changes.held(id, ifMatch, actor), content, within);
    }

    @Transactional
    Analysis patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, AnalysisContent.class);
        var within = rules.collaboration(named(patch), actor);
        var analysis = changes.held(id, actor);
        var content = mergePatch.apply(analysis.state().content(), patch, AnalysisContent.class);
        IfMatch.require(ifMatch, analysis.version());
        return change(analysis, content, within);
    }

    /// What is no id at all is refused when the patch is applied.
    private static @Nullable UUID named(JsonNode patch) {
        try {
            return UUID.fromString(patch.path("collaborationId").asText());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// A collaboration that stays may be one this actor does not see any more.
    private Analysis change(Analysis analysis, AnalysisContent content, Optional<KnownCollaboration> within) {
        var before = analysis.state();
        var settled = content.keptBy(before.content().owner());
        analysis.requireChangeable(settled);
        var stays = Objects.equals(settled.collaborationId(), before.content().collaborationId());
        rules.check(
                settled,
                content.ownerPartnerId(),
                before.content(),
                stays || settled.collaborationId() == null || within.isPresent());
        var seen = stays ? analysis.within() : seen(within);
        return analysis.change(settled, seen, clock.instant()) ? changes.kept("changed", analysis) : analysis;
    }

    private static @Nullable Access seen(Optional<KnownCollaboration> collaboration) {
        return collaboration.map(KnownCollaboration::access).orElse(null);
    }

    @Transactional
    Analysis act(UUID id, Act act, String what, BiConsumer<Analysis, Instant> verb, Actor actor) {
        var analysis = changes.held(id, act, actor);
        verb.accept(analysis, clock.instant());
        return changes.kept(what, analysis);
    }

    /// Its history stays, its texts are erased.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var analysis = changes.held(id, ifMatch, actor);
        analysis.requireDeletable();
        texts.eraseAll(id);
        changes.ended(analysis);
    }
}
