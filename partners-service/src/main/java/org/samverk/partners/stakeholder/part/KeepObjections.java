package org.samverk.partners.stakeholder.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.reference.UnknownReference;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.keeping.ChangeAnalyses;
import org.samverk.partners.stakeholder.objection.Objection;
import org.samverk.partners.stakeholder.objection.ObjectionContent;
import org.samverk.partners.stakeholder.objection.ObjectionText;
import org.samverk.partners.stakeholder.text.AnalysisTexts;

/// Writes down what is said against the effort, and how it is met.
@ApplicationScoped
class KeepObjections {
    private final ChangeAnalyses changes;
    private final AnalysisTexts texts;
    private final Clock clock;

    KeepObjections(ChangeAnalyses changes, AnalysisTexts texts, Clock clock) {
        this.changes = changes;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    Analysis raise(UUID id, ObjectionContent content, Actor actor) {
        var analysis = changes.held(id, actor);
        analysis.requireInUse();
        requireKnown(analysis, content.stakeholderId());
        var objection = ChangeAnalyses.newId();
        var words = texts.keep(id, objection, content.words());
        analysis.raise(Objection.raised(objection, content, words, clock.instant()), clock.instant());
        return changes.kept("objection-raised", analysis);
    }

    @Transactional
    Analysis replace(UUID id, UUID objection, @Nullable String ifMatch, ObjectionContent content, Actor actor) {
        var analysis = changes.held(id, actor);
        var before = analysis.requiredObjection(objection);
        IfMatch.require(ifMatch, analysis.version());
        analysis.requireInUse();
        requireKnown(analysis, content.stakeholderId());
        var sameWords = content.words().equals(words(before));
        if (sameWords && before.says(content)) {
            return analysis;
        }
        var words = sameWords ? before.text() : texts.keep(id, objection, content.words());
        analysis.change(before.with(content, words), clock.instant());
        return changes.kept("objection-changed", analysis);
    }

    /// Erases what was ever written of it.
    @Transactional
    Analysis remove(UUID id, UUID objection, @Nullable String ifMatch, Actor actor) {
        var analysis = changes.held(id, actor);
        var gone = analysis.requiredObjection(objection);
        IfMatch.require(ifMatch, analysis.version());
        analysis.requireInUse();
        texts.erase(List.of(objection));
        analysis.drop(gone, clock.instant());
        return changes.kept("objection-removed", analysis);
    }

    private @Nullable ObjectionText words(Objection objection) {
        var json = texts.of(List.of(objection.text().id())).get(objection.text().id());
        return json == null ? null : StoredJson.mapper().convertValue(json, ObjectionText.class);
    }

    private static void requireKnown(Analysis analysis, @Nullable UUID stakeholder) {
        if (stakeholder != null && analysis.state().stakeholder(stakeholder).isEmpty()) {
            UnknownReference.refuse(Stream.of(FieldError.at(
                    "/stakeholderId", "unknown-stakeholder", "There is no such stakeholder in the analysis.")));
        }
    }
}
