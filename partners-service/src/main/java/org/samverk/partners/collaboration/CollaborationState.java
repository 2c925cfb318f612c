package org.samverk.partners.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.collaboration.assessment.Answers;
import org.samverk.partners.collaboration.assessment.Assessed;
import org.samverk.partners.collaboration.assessment.KeptApart;
import org.samverk.partners.collaboration.commitment.Commitment;
import org.samverk.partners.collaboration.content.CollaborationContent;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.collaboration.content.Participant.Role;

/// All that is stored of a collaboration; the journal's snapshot.
///
/// @param agreementLinks to agreements not every reader may know of
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
public record CollaborationState(
        UUID ownerPartnerId,
        CollaborationContent content,
        Life life,
        Commitment commitment,
        List<Assessed> readiness,
        List<Answers> checklists,
        List<KeptApart> agreementLinks,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public CollaborationState {
        readiness = List.copyOf(readiness);
        checklists = List.copyOf(checklists);
        agreementLinks = List.copyOf(agreementLinks);
    }

    static CollaborationState registered(
            CollaborationContent content, List<KeptApart> links, @Nullable UUID createdBy, Instant now) {
        var owner = Objects.requireNonNull(content.ownerPartnerId());
        return new CollaborationState(
                owner, content, Life.FIRST, Commitment.FIRST, List.of(), List.of(), links, createdBy, now, now);
    }

    CollaborationState with(CollaborationContent changed, List<KeptApart> links, Instant now) {
        return new CollaborationState(
                ownerPartnerId, changed, life, commitment, readiness, checklists, links, createdBy, createdAt, now);
    }

    CollaborationState with(Life changed, Instant now) {
        return new CollaborationState(
                ownerPartnerId,
                content,
                changed,
                commitment,
                readiness,
                checklists,
                agreementLinks,
                createdBy,
                createdAt,
                now);
    }

    CollaborationState with(Commitment changed, Instant now) {
        return new CollaborationState(
                ownerPartnerId,
                content,
                life,
                changed,
                readiness,
                checklists,
                agreementLinks,
                createdBy,
                createdAt,
                now);
    }

    CollaborationState with(List<Assessed> assessed, List<Answers> answered, Instant now) {
        return new CollaborationState(
                ownerPartnerId,
                content,
                life,
                commitment,
                assessed,
                answered,
                agreementLinks,
                createdBy,
                createdAt,
                now);
    }

    CollaborationStatus status() {
        return life.status();
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(ownerPartnerId);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, content.zone());
    }

    public Optional<Answers> answersTo(UUID checklist) {
        return checklists.stream()
                .filter(answers -> answers.checklistId().equals(checklist))
                .findFirst();
    }

    List<Answers> answersToOthers(UUID checklist) {
        return checklists.stream()
                .filter(answers -> !answers.checklistId().equals(checklist))
                .toList();
    }

    /// What it lacks to stand beyond EXPLORING.
    /// @param current who stands for a partner by now: one that was entered twice is one
    List<FieldError> missing(UnaryOperator<UUID> current, Instant now) {
        var missing = new ArrayList<FieldError>();
        var present = content.presentOn(today(now));
        if (content.cause() == null) {
            missing.add(FieldError.at("/cause", "required", "The interest they share is not stated."));
        }
        if (present.stream().map(Participant::partnerId).map(current).distinct().count() < 2) {
            missing.add(FieldError.at("/participants", "too-few", "Fewer than two partners take part today."));
        }
        if (present.stream().filter(one -> one.role() == Role.INITIATOR).count() != 1) {
            missing.add(FieldError.at("/participants", "initiator", "Not exactly one of them is the INITIATOR."));
        }
        return missing;
    }

    /// When the first of those was over whose last day has passed since the last change.
    public Optional<Instant> firstLeftBy(Instant now) {
        return content.participants().stream()
                .map(Participant::leftOn)
                .filter(Objects::nonNull)
                .map(day -> day.plusDays(1).atStartOfDay(content.zone()).toInstant())
                .filter(over -> over.isAfter(updatedAt) && !over.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /// The owner, all who have not left by the day of the last change, and theirs who entered it for the owner.
    Access access() {
        var day = today(updatedAt);
        var audience = new HashSet<UUID>();
        content.participants().stream()
                .filter(one -> !one.goneOn(day))
                .map(Participant::partnerId)
                .forEach(audience::add);
        audience.remove(ownerPartnerId);
        return new Access(ownerPartnerId, Objects.requireNonNull(content.visibility()), Set.copyOf(audience))
                .enteredBy(createdBy);
    }
}
