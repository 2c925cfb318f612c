package org.samverk.partners.stakeholder.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.Stakeholder;
import org.samverk.partners.stakeholder.assessment.Assessment;
import org.samverk.partners.stakeholder.assessment.AssessmentContent;
import org.samverk.partners.stakeholder.keeping.AnalysisRules;
import org.samverk.partners.stakeholder.keeping.ChangeAnalyses;
import org.samverk.partners.stakeholder.objection.Objection;
import org.samverk.partners.stakeholder.profile.StakeholderContent;
import org.samverk.partners.stakeholder.text.AnalysisTexts;

/// Enters the stakeholders of an analysis, says what is to say of them, and how they are assessed over time.
@ApplicationScoped
class KeepStakeholders {
    private final ChangeAnalyses changes;
    private final AnalysisRules rules;
    private final AnalysisTexts texts;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepStakeholders(
            ChangeAnalyses changes, AnalysisRules rules, AnalysisTexts texts, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.texts = texts;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Analysis add(UUID id, StakeholderContent content, Actor actor) {
        var analysis = changes.held(id, actor);
        analysis.requireDraft();
        var current = rules.current(analysis.state(), content.partnerId(), false);
        var stakeholder = new Stakeholder(ChangeAnalyses.newId(), content.normalised(), List.of(), List.of());
        analysis.stakeholders().add(stakeholder, current, clock.instant());
        return changes.kept("stakeholder-added", analysis);
    }

    @Transactional
    Analysis replace(UUID id, UUID stakeholder, @Nullable String ifMatch, StakeholderContent content, Actor actor) {
        var analysis = changes.held(id, actor);
        analysis.required(stakeholder);
        IfMatch.require(ifMatch, analysis.version());
        return change(analysis, stakeholder, content);
    }

    @Transactional
    Analysis patch(UUID id, UUID stakeholder, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, StakeholderContent.class);
        var analysis = changes.held(id, actor);
        var before = analysis.required(stakeholder).content();
        var content = mergePatch.apply(before, patch, StakeholderContent.class);
        IfMatch.require(ifMatch, analysis.version());
        return change(analysis, stakeholder, content);
    }

    private Analysis change(Analysis analysis, UUID stakeholder, StakeholderContent content) {
        analysis.requireDraft();
        var before = analysis.required(stakeholder).content().partnerId();
        var current = rules.current(analysis.state(), content.partnerId(), Objects.equals(before, content.partnerId()));
        return analysis.stakeholders().change(stakeholder, content.normalised(), current, clock.instant())
                ? changes.kept("stakeholder-changed", analysis)
                : analysis;
    }

    /// With all that hangs on it: scores, engagements and what it objects to.
    @Transactional
    Analysis remove(UUID id, UUID stakeholder, @Nullable String ifMatch, Actor actor) {
        var analysis = changes.held(id, actor);
        var gone = analysis.required(stakeholder);
        IfMatch.require(ifMatch, analysis.version());
        analysis.requireDraft();
        texts.erase(Stream.concat(
                        gone.assessments().stream().map(Assessment::id),
                        analysis.state().objections().stream()
                                .filter(one -> stakeholder.equals(one.stakeholderId()))
                                .map(Objection::id))
                .toList());
        analysis.stakeholders().remove(stakeholder, clock.instant());
        return changes.kept("stakeholder-removed", analysis);
    }

    @Transactional
    Analysis assess(UUID id, UUID stakeholder, AssessmentContent content, Actor actor) {
        var analysis = changes.held(id, actor);
        analysis.required(stakeholder);
        analysis.requireInUse();
        rules.checkPartner("/assessor/partnerId", content.assessor().partnerId());
        var now = clock.instant();
        var assessment = ChangeAnalyses.newId();
        var note = content.note() == null ? null : texts.keep(id, assessment, Map.of("note", content.note()));
        var day = content.assessedOn() == null ? analysis.state().today(now) : content.assessedOn();
        analysis.stakeholders().assess(stakeholder, Assessment.of(assessment, content, day, note), now);
        return changes.kept("assessed", analysis);
    }
}
