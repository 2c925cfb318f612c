package org.samverk.followup.evaluation.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.EvaluationActs;
import org.samverk.followup.evaluation.EvaluationRefusal;
import org.samverk.followup.evaluation.Within;
import org.samverk.followup.evaluation.basis.Basis;
import org.samverk.followup.evaluation.basis.UsedMeasurements;
import org.samverk.followup.evaluation.content.EvaluationContent;
import org.samverk.followup.occasion.KnownReports;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// The rules about an evaluation that others have a say in: the register, what is evaluated, and what it stands on.
@ApplicationScoped
class EvaluationRules {
    private static final String SUBJECT = "/subject/id";

    private final KnownSubjects subjects;
    private final KnownOrganisations organisations;
    private final UsedMeasurements measurements;
    private final KnownReports reports;
    private final Clock clock;

    EvaluationRules(
            KnownSubjects subjects,
            KnownOrganisations organisations,
            UsedMeasurements measurements,
            KnownReports reports,
            Clock clock) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.measurements = measurements;
        this.reports = reports;
        this.clock = clock;
    }

    /// Makes sure that everything is there, asking the neighbours before saying no; who has no part in it, or does
    /// not see it, may by now. Call it before a transaction begins.
    /// @throws org.samverk.kit.problem.Refusal 422 naming what is not there, or not for this actor to see
    void requireKnown(EvaluationContent content, Actor actor) {
        organisations.require(Map.of("/ownerPartnerId", content.owner()));
        subjects.require(content.subject(), SUBJECT, actor);
        var subject = subjects.find(content.subject().id()).orElseThrow();
        if (!involved(subject, content.owner()) || !sees(content.owner(), subject.access())) {
            subjects.hear(content.subject().type());
            organisations.catchUp();
        }
    }

    /// What is evaluated, as it stays until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 403 or 422 when it is not for this owner to evaluate
    KnownSubject evaluable(EvaluationContent content, Actor actor) {
        var subject = subjects.held(content.subject(), SUBJECT, actor);
        var involved = involved(subject, content.owner());
        EvaluationActs.EVALUATE.require(actor, (relation, _) -> relation == Relation.PARTY && involved);
        if (!involved) {
            throw new EvaluationRefusal.NotInvolved();
        }
        if (!sees(content.owner(), subject.access())) {
            throw new EvaluationRefusal.OwnerCannotSee();
        }
        if (subject.cancelled()) {
            throw new EvaluationRefusal.SubjectCancelled();
        }
        return subject;
    }

    /// Whether it is theirs, or they take part, themselves or through a unit.
    private boolean involved(KnownSubject subject, UUID owner) {
        var those = organisations.withUnits(owner);
        return !Collections.disjoint(subject.parties(), those)
                || (subject.access().owner() != null
                        && those.contains(subject.access().owner()));
    }

    private boolean sees(UUID partner, Access subject) {
        return subject.seenBy(organisations.withUnits(partner));
    }

    /// @param subject who sees what is evaluated
    Within within(Access subject, UUID owner, UUID createdBy) {
        return new Within(
                subject,
                Stream.of(owner, createdBy)
                        .distinct()
                        .filter(insider -> sees(insider, subject))
                        .collect(Collectors.toSet()));
    }

    /// What is named for the first time must be there for this actor to see; such measurements stay until the
    /// transaction ends. What was named before is neither looked up nor held: it stays good, whatever became of it.
    /// @throws EvaluationRefusal.UnknownReference naming everything that is not
    void requireEvidence(EvaluationContent content, @Nullable EvaluationContent before, Actor actor) {
        var errors = new ArrayList<FieldError>();
        var measured = anew(content, before, EvaluationContent::measurements);
        errors.addAll(unknown(
                measured, measurements.kept(measured.values(), actor), "No measurement that you may see has this id."));
        var reported = anew(content, before, EvaluationContent::reports);
        errors.addAll(unknown(
                reported,
                reports.found(reported.values(), actor),
                "No report was submitted for an occasion that you may see and has this id."));
        if (!errors.isEmpty()) {
            throw new EvaluationRefusal.UnknownReference(errors);
        }
    }

    private static Map<String, UUID> anew(
            EvaluationContent content,
            @Nullable EvaluationContent before,
            Function<EvaluationContent, Map<String, UUID>> named) {
        var anew = new LinkedHashMap<>(named.apply(content));
        if (before != null) {
            anew.values().removeAll(Set.copyOf(named.apply(before).values()));
        }
        return anew;
    }

    private static List<FieldError> unknown(Map<String, UUID> named, Set<UUID> found, String detail) {
        return named.entrySet().stream()
                .filter(each -> !found.contains(each.getValue()))
                .map(each -> FieldError.at(each.getKey(), "unknown", detail))
                .toList();
    }

    /// The text of the agreement that this is or belongs to, as last heard.
    Basis.@Nullable Terms terms(Subject subject) {
        return subjects.find(subject.id())
                .map(KnownSubject::agreementId)
                .flatMap(subjects::find)
                .filter(agreement -> agreement.terms() != null)
                .map(agreement -> new Basis.Terms(
                        agreement.subject().id(),
                        Objects.requireNonNull(agreement.terms()).termsVersion()))
                .orElse(null);
    }

    /// The day it is where they are.
    LocalDate today(UUID owner) {
        var zone = Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
