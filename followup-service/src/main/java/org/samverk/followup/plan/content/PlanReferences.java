package org.samverk.followup.plan.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Whom and what a plan names, as last heard of. What may ask a neighbour is called before a transaction begins.
@ApplicationScoped
public class PlanReferences {
    private static final String SUBJECT = "/subject/id";

    private final KnownSubjects subjects;
    private final KnownOrganisations organisations;

    PlanReferences(KnownSubjects subjects, KnownOrganisations organisations) {
        this.subjects = subjects;
        this.organisations = organisations;
    }

    /// Makes sure that everything is there, asking the neighbours before saying no.
    /// @throws org.samverk.kit.problem.Refusal 422 naming what is not there, or not for this actor to see
    public void require(PlanContent content, UUID owner, Actor actor) {
        subjects.require(content.subject(), SUBJECT, actor);
        requireOrganisations(content, owner);
    }

    /// @throws org.samverk.kit.problem.Refusal 422 naming what is not there
    public void requireOrganisations(PlanContent content, UUID owner) {
        var named = new HashMap<String, UUID>();
        named.put("/ownerPartnerId", owner);
        if (content.reporter() != null) {
            named.put("/reporter/partnerId", content.reporter().partnerId());
        }
        if (content.recipient() != null) {
            named.put("/recipient/partnerId", content.recipient().partnerId());
        }
        organisations.require(named);
    }

    /// Hears once more who may see what: what is shown to whom, and who is whose unit.
    public void hear(Subject subject) {
        subjects.hear(subject.type());
        organisations.catchUp();
    }

    /// What is followed up, as it stays until the transaction ends.
    public KnownSubject subject(PlanContent content, Actor actor) {
        return subjects.held(content.subject(), SUBJECT, actor);
    }

    public boolean subjectCancelled(PlanContent content) {
        return subjects.find(content.subject().id()).orElseThrow().cancelled();
    }

    /// Whose days are meant where a plan does not say so.
    public String zoneOf(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone()
                .getId();
    }

    /// Which of these may not see what is followed up, neither themselves nor through a unit.
    /// @param named ids by the JSON Pointer of where they stand
    public List<FieldError> blind(Map<String, UUID> named, Access subject) {
        return named.entrySet().stream()
                .filter(each -> !subject.seenBy(organisations.withUnits(each.getValue())))
                .map(each -> FieldError.at(each.getKey(), "cannot-see", "May not see what is followed up."))
                .toList();
    }
}
