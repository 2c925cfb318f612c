package org.samverk.followup.learning.lesson.keeping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.learning.lesson.Lesson;
import org.samverk.followup.learning.lesson.LessonRefusal;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.occasion.KnownReports;
import org.samverk.followup.reference.KnownHere;
import org.samverk.followup.reference.KnownReferences;
import org.samverk.followup.reference.Named;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// The rules about a lesson that its subject, the register and the list of themes have a say in.
@ApplicationScoped
class LessonRules {
    static final String SUBJECT = "/subject/id";

    private final KnownSubjects subjects;
    private final KnownOrganisations organisations;
    private final KnownReferences references;
    private final KnownHere here;
    private final KnownReports reports;

    LessonRules(
            KnownSubjects subjects,
            KnownOrganisations organisations,
            KnownReferences references,
            KnownHere here,
            KnownReports reports) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.references = references;
        this.here = here;
        this.reports = reports;
    }

    /// Asks the neighbours before saying no: call it before a transaction begins.
    void requireKnown(LessonContent content, Actor actor) {
        requireKnown(content.subject(), actor);
        organisations.require(Map.of("/ownerPartnerId", content.owner()));
        references.require(new Named().themes(content.themes(), List.of()));
        requireEvidence(content, List.of(), actor);
    }

    void requireKnown(Subject subject, Actor actor) {
        subjects.require(subject, SUBJECT, actor);
    }

    /// What is new in a change; what stays was good once.
    void requireKnown(LessonContent content, LessonContent before, Actor actor) {
        references.require(new Named().themes(content.themes(), before.themes()));
        requireEvidence(content, before.evidence(), actor);
    }

    /// An id is that of an evaluation, or of an occasion whose report was submitted.
    private void requireEvidence(LessonContent content, List<String> before, Actor actor) {
        var named = new LinkedHashMap<String, UUID>();
        for (var i = 0; i < content.evidence().size(); i++) {
            var one = content.evidence().get(i);
            if (!one.startsWith("https:") && !before.contains(one)) {
                named.put("/evidence/" + i, UUID.fromString(one));
            }
        }
        var ids = Set.copyOf(named.values());
        var evaluations = here.found("evaluation", ids, actor);
        var submitted = QuarkusTransaction.joiningExisting().call(() -> reports.found(ids, actor));
        UnknownReference.refuse(named, id -> evaluations.contains(id) || submitted.contains(id));
    }

    /// Hears once more who may see what.
    void hear(Subject subject) {
        subjects.hear(subject.type());
        organisations.catchUp();
    }

    /// As it stays until the transaction ends; held before the lesson.
    KnownSubject held(Subject subject, Actor actor) {
        return subjects.held(subject, SUBJECT, actor);
    }

    /// @throws LessonRefusal.OwnerCannotSee 422
    void requireOwnerSees(LessonContent content, Access subject) {
        if (!subject.seenBy(organisations.withUnits(content.owner()))) {
            throw new LessonRefusal.OwnerCannotSee();
        }
    }

    /// Asks once for each partner.
    Lesson.Reach reach() {
        var known = new HashMap<UUID, Set<UUID>>();
        return (partner, subject) -> subject.seenBy(known.computeIfAbsent(partner, organisations::withUnits));
    }

    /// Whose days an owner's days are; the owner is known.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(organisations.of(List.of(owner)).get(owner))
                .country()
                .zone();
    }
}
