package org.samverk.partners.forum.meeting.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
import org.samverk.partners.reference.UnknownReference;

/// Writes down what a meeting decided.
@ApplicationScoped
class KeepDecisions {
    private final ChangeMeetings changes;
    private final MeetingTexts texts;
    private final RegisteredPartners partners;
    private final KnownCollaborations collaborations;
    private final Clock clock;

    KeepDecisions(
            ChangeMeetings changes,
            MeetingTexts texts,
            RegisteredPartners partners,
            KnownCollaborations collaborations,
            Clock clock) {
        this.changes = changes;
        this.texts = texts;
        this.partners = partners;
        this.collaborations = collaborations;
        this.clock = clock;
    }

    @Transactional
    Meeting record(UUID id, DecisionContent content, Actor actor) {
        var about = collaborations.held(content.collaborationId(), actor);
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        refuseUnknown(content, content.collaborationId() == null || about.isPresent());
        var decision = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        meeting.decide(Decision.of(decision, content, texts.keep(id, content.text())), clock.instant());
        return changes.kept("decision-recorded", meeting);
    }

    /// What was written before is not kept.
    @Transactional
    Meeting replace(UUID id, UUID decision, @Nullable String ifMatch, DecisionContent content, Actor actor) {
        var about = collaborations.held(content.collaborationId(), actor);
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        var before = meeting.state().decision(decision);
        IfMatch.require(ifMatch, meeting.version());
        var wanted = content.collaborationId();
        var stays = Objects.equals(wanted, before.collaborationId());
        refuseUnknown(content, stays || wanted == null || about.isPresent());
        var text = texts.instead(before.text(), id, content.text());
        return meeting.changeDecision(Decision.of(decision, content, text), clock.instant())
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

    /// @param collaborationKnown also where one that stays is hidden from this actor
    private void refuseUnknown(DecisionContent content, boolean collaborationKnown) {
        var responsible = content.responsiblePartnerId();
        UnknownReference.refuse(Stream.concat(
                partners.unknown(responsible == null ? Map.of() : Map.of("/responsiblePartnerId", responsible)),
                collaborationKnown ? Stream.empty() : Stream.of(KnownCollaborations.unknown())));
    }
}
