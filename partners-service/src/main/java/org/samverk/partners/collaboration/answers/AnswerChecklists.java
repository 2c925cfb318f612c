package org.samverk.partners.collaboration.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.checklist.AskedChecklist;
import org.samverk.partners.checklist.Checklists;
import org.samverk.partners.checklist.content.ChecklistItem;
import org.samverk.partners.checklist.content.ChecklistKind;
import org.samverk.partners.collaboration.Collaboration;
import org.samverk.partners.collaboration.CollaborationActs;
import org.samverk.partners.collaboration.CollaborationJournal;
import org.samverk.partners.collaboration.CollaborationRefusal;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRow;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.answers.AnswersContent.AnswerContent;
import org.samverk.partners.collaboration.assessment.Answers;
import org.samverk.partners.collaboration.assessment.Answers.Answer;
import org.samverk.partners.collaboration.assessment.Notes;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.partner.profile.Sector;
import org.samverk.partners.partner.registered.RegisteredPartner;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.UnknownReference;

/// Writes down how a collaboration answers a checklist.
@ApplicationScoped
class AnswerChecklists {
    private final Collaborations collaborations;
    private final Checklists checklists;
    private final RegisteredPartners partners;
    private final Notes notes;
    private final CollaborationJournal journal;
    private final Clock clock;

    AnswerChecklists(
            Collaborations collaborations,
            Checklists checklists,
            RegisteredPartners partners,
            Notes notes,
            CollaborationJournal journal,
            Clock clock) {
        this.collaborations = collaborations;
        this.checklists = checklists;
        this.partners = partners;
        this.notes = notes;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Collaboration answer(UUID id, UUID checklistId, @Nullable String ifMatch, AnswersContent content, Actor actor) {
        var collaboration = collaborations.required(id, actor);
        var row = collaborations.row(id, actor);
        CollaborationActs.ANSWER.require(actor, row);
        var asked = checklists.asked(Set.of(checklistId), actor).get(checklistId);
        if (asked == null) {
            throw new HistoryRefusal.NotFound(checklistId);
        }
        IfMatch.require(ifMatch, row.version());
        requireAnswerable(asked, row, content);
        if (collaboration.answer(answers(asked, row, content), clock.instant())) {
            journal.append("collaboration.checklist-answered", collaboration);
        }
        return collaboration;
    }

    @Transactional
    Collaboration withdraw(UUID id, UUID checklistId, @Nullable String ifMatch, Actor actor) {
        var collaboration = collaborations.required(id, actor);
        var row = collaborations.row(id, actor);
        CollaborationActs.ANSWER.require(actor, row);
        if (collaboration.state().answersTo(checklistId).isEmpty()) {
            throw new HistoryRefusal.NotFound(checklistId);
        }
        IfMatch.require(ifMatch, row.version());
        collaboration.withdrawAnswers(checklistId, clock.instant());
        journal.append("collaboration.checklist-withdrawn", collaboration);
        return collaboration;
    }

    private void requireAnswerable(AskedChecklist asked, CollaborationRow row, AnswersContent content) {
        UnknownReference.refuse(unknownItems(asked, content));
        var items = asked.items();
        var blank = IntStream.range(0, items.size())
                .filter(place -> items.get(place).text() == null)
                .mapToObj(place -> FieldError.at("/items/" + place, "blank", "Has no text yet."))
                .toList();
        if (!blank.isEmpty()) {
            throw new CollaborationRefusal.ChecklistBlank(blank);
        }
        if (asked.kind() == ChecklistKind.VOLUNTEER_CHARTER && !volunteersTakePart(row)) {
            throw new CollaborationRefusal.NoVolunteers();
        }
        var today = row.state().today(clock.instant());
        if (content.answeredOn() != null && content.answeredOn().isAfter(today)) {
            throw new DateOutOfOrder("/answeredOn", "It is later than today, %s.".formatted(today));
        }
    }

    private boolean volunteersTakePart(CollaborationRow row) {
        var present = row.state().content().presentOn(row.state().today(clock.instant())).stream()
                .map(Participant::partnerId)
                .toList();
        return partners.of(present).values().stream()
                .map(RegisteredPartner::sector)
                .anyMatch(Sector.CIVIL_SOCIETY::equals);
    }

    private static Stream<FieldError> unknownItems(AskedChecklist asked, AnswersContent content) {
        var known = asked.items().stream().map(ChecklistItem::id).toList();
        return IntStream.range(0, content.answers().size())
                .filter(place -> !known.contains(content.answers().get(place).itemId()))
                .mapToObj(place -> FieldError.at(
                        "/answers/%d/itemId".formatted(place), "unknown-item", "The checklist has no such item."));
    }

    private Answers answers(AskedChecklist asked, CollaborationRow row, AnswersContent content) {
        var before = row.state().checklists().stream()
                .filter(answers -> answers.checklistId().equals(asked.id()))
                .flatMap(answers -> answers.answers().stream())
                .toList();
        var answers = new ArrayList<Answer>();
        for (var answer : content.answers()) {
            answers.add(answer(row, answer, before));
        }
        var on = content.answeredOn() == null ? row.state().today(clock.instant()) : content.answeredOn();
        return new Answers(asked.id(), asked.version(), on, answers);
    }

    private Answer answer(CollaborationRow row, AnswerContent answer, List<Answer> before) {
        var note = before.stream()
                .filter(one -> one.itemId().equals(answer.itemId()))
                .findFirst()
                .map(Answer::note)
                .orElse(null);
        return new Answer(answer.itemId(), answer.state(), notes.keep(row.id(), answer.note(), note, row.notes()));
    }
}
