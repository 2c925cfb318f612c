package org.samverk.partners.forum.meeting.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.KnownCollaborations;
import org.samverk.partners.forum.meeting.ChangeMeetings;
import org.samverk.partners.forum.meeting.Meeting;
import org.samverk.partners.forum.meeting.MeetingActs;
import org.samverk.partners.forum.meeting.note.MeetingTexts;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// Writes down what a meeting decided.
@ApplicationScoped
class KeepDecisions {
    private final ChangeMeetings changes;
    private final MeetingTexts texts;
    private final DecisionLinks links;
    private final RegisteredPartners partners;
    private final Clock clock;

    KeepDecisions(
            ChangeMeetings changes, MeetingTexts texts, DecisionLinks links, RegisteredPartners partners, Clock clock) {
        this.changes = changes;
        this.texts = texts;
        this.links = links;
        this.partners = partners;
        this.clock = clock;
    }

    @Transactional
    Meeting record(UUID id, DecisionContent content, Actor actor) {
        var about = links.held(content, actor);
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        refuseUnknown(content, null, content.collaborationId() == null || about.isPresent());
        var decision = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var link = links.keep(id, about).orElse(null);
        meeting.decide(Decision.of(decision, content, texts.keep(id, content.text()), link), clock.instant());
        return changes.kept("decision-recorded", meeting);
    }

    /// What was written before is not kept. A collaboration hidden from who changes it stays where none is
    /// named.
    @Transactional
    Meeting replace(UUID id, UUID decision, @Nullable String ifMatch, DecisionContent content, Actor actor) {
        var about = links.held(content, actor);
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        var before = meeting.state().decision(decision);
        IfMatch.require(ifMatch, meeting.version());
        refuseUnknown(content, before, content.collaborationId() == null || about.isPresent());
        var stays = Objects.equals(content.collaborationId(), links.seen(id, before, actor));
        var link = stays ? before.collaboration() : links.keep(id, about).orElse(null);
        var text = texts.instead(before.text(), id, content.text());
        return meeting.changeDecision(Decision.of(decision, content, text, link), clock.instant())
                ? changes.kept("decision-changed", meeting)
                : meeting;
    }

    @Transactional
    Meeting remove(UUID id, UUID decision, @Nullable String ifMatch, Actor actor) {
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        var gone = meeting.state().decision(decision);
        IfMatch.require(ifMatch, meeting.version());
        texts.erase(gone.text());
        meeting.removeDecision(gone, clock.instant());
        return changes.kept("decision-removed", meeting);
    }

    private void refuseUnknown(DecisionContent content, @Nullable Decision before, boolean collaborationKnown) {
        var responsible = content.responsiblePartnerId();
        partners.require(
                responsible == null ? Map.of() : Map.of("/responsiblePartnerId", responsible),
                before == null || before.responsiblePartnerId() == null
                        ? Set.of()
                        : Set.of(before.responsiblePartnerId()),
                collaborationKnown ? Stream.empty() : Stream.of(KnownCollaborations.unknown()));
    }
}
