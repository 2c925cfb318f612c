package org.samverk.partners.collaboration.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.Collaboration;
import org.samverk.partners.collaboration.CollaborationActs;
import org.samverk.partners.collaboration.CollaborationJournal;
import org.samverk.partners.collaboration.CollaborationRefusal;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRow;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.assessment.Assessed;
import org.samverk.partners.collaboration.assessment.Notes;
import org.samverk.partners.collaboration.readiness.ReadinessContent.ItemContent;

/// Writes down how ready the partners are.
@ApplicationScoped
class AssessCollaborations {
    private final Collaborations collaborations;
    private final Notes notes;
    private final CollaborationJournal journal;
    private final Clock clock;

    AssessCollaborations(Collaborations collaborations, Notes notes, CollaborationJournal journal, Clock clock) {
        this.collaborations = collaborations;
        this.notes = notes;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Collaboration assess(UUID id, @Nullable String ifMatch, ReadinessContent content, Actor actor) {
        var collaboration = collaborations.required(id, actor);
        var row = collaborations.row(id, actor);
        CollaborationActs.ASSESS.require(actor, row);
        IfMatch.require(ifMatch, row.version());
        var now = clock.instant();
        var today = collaboration.state().today(now);
        var readiness = new ArrayList<Assessed>();
        for (var i = 0; i < content.items().size(); i++) {
            var item = content.items().get(i);
            if (item.saysSomething()) {
                requireDecision(row, item, i);
                readiness.add(assessed(row, item, happened(item.assessedOn(), today, i)));
            }
        }
        readiness.sort(Comparator.comparing(Assessed::item));
        requireBenefits(row, content);
        if (collaboration.assess(readiness, now)) {
            journal.append("collaboration.readiness-assessed", collaboration);
        }
        return collaboration;
    }

    private static void requireBenefits(CollaborationRow row, ReadinessContent content) {
        var place = content.benefitForAllMet();
        if (place >= 0 && row.benefitMissing()) {
            throw new CollaborationRefusal.BenefitMissing(place);
        }
    }

    /// What was met without a decision before that was asked for may stay.
    private static void requireDecision(CollaborationRow row, ItemContent item, int place) {
        if (item.unfounded() && row.state().readiness().stream().noneMatch(AssessCollaborations::unfounded)) {
            throw new CollaborationRefusal.NoPoliticalDecision(place);
        }
    }

    private static boolean unfounded(Assessed before) {
        return new ItemContent(before.item(), before.state(), null, null, before.decisionReference()).unfounded();
    }

    private static LocalDate happened(@Nullable LocalDate assessedOn, LocalDate today, int place) {
        if (assessedOn != null && assessedOn.isAfter(today)) {
            throw new DateOutOfOrder("/items/%d/assessedOn".formatted(place), "It is later than today.");
        }
        return assessedOn == null ? today : assessedOn;
    }

    private Assessed assessed(CollaborationRow row, ItemContent item, LocalDate on) {
        var before = row.state().readiness().stream()
                .filter(one -> one.item() == item.item())
                .findFirst()
                .map(Assessed::note)
                .orElse(null);
        return new Assessed(
                item.item(),
                item.state(),
                notes.keep(row.id(), item.note(), before, row.notes()),
                on,
                item.decisionReference());
    }
}
