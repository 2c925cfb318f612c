package org.samverk.followup.plan.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.followup.subject.UnknownSubject;
import org.samverk.kit.access.Access;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.organisations.KnownOrganisation;
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
    /// @throws UnknownSubject naming all that is not there, or not for this actor to see
    public void require(PlanContent content, UUID owner, Actor actor) {
        refuse(Stream.concat(
                subjects.fault(content.subject(), SUBJECT, actor).stream(), rolesFaults(content, owner, actor)));
    }

    /// @throws UnknownSubject naming all that is not there
    public void requireRoles(PlanContent content, UUID owner, Actor actor) {
        refuse(rolesFaults(content, owner, actor));
    }

    /// @throws InputRefusal 400, as where both are named alike
    public void requireAnother(@Nullable Role reporter, @Nullable Role recipient) {
        var faults = themselves(reporter, recipient);
        if (!faults.isEmpty()) {
            throw InputRefusal.invalid(faults);
        }
    }

    /// Nobody reports to themselves, by whatever entry of the register either is named. A forum is a body of its own,
    /// also where it has one owner: that partner may report to it, or be reported to.
    /// @return nothing unless they do
    public List<FieldError> themselves(@Nullable Role reporter, @Nullable Role recipient) {
        if (reporter == null || recipient == null || reporter.partnerId() == null || recipient.partnerId() == null) {
            return List.of();
        }
        var both = List.of(reporter.partnerId(), recipient.partnerId());
        var standing = QuarkusTransaction.joiningExisting()
                .call(() -> organisations.of(both).values().stream()
                        .map(KnownOrganisation::currentId)
                        .distinct()
                        .count());
        return standing < both.size()
                ? List.of(FieldError.at("/recipient", "invalid", "Who reports is not who is reported to."))
                : List.of();
    }

    private static void refuse(Stream<FieldError> faults) {
        var all = faults.toList();
        if (!all.isEmpty()) {
            throw new UnknownSubject(all);
        }
    }

    private Stream<FieldError> rolesFaults(PlanContent content, UUID owner, Actor actor) {
        var partners = new HashMap<String, UUID>();
        partners.put("/ownerPartnerId", owner);
        var forums = new LinkedHashMap<String, UUID>();
        note("/reporter", content.reporter(), partners, forums);
        note("/recipient", content.recipient(), partners, forums);
        var unknown = forums.entrySet().stream()
                .flatMap(forum ->
                        subjects
                                .fault(new Subject(Subject.Type.FORUM, forum.getValue()), forum.getKey(), actor)
                                .stream());
        return Stream.concat(unknown, organisations.faults(partners).stream());
    }

    private static void note(
            String pointer, @Nullable Role role, Map<String, UUID> partners, Map<String, UUID> forums) {
        if (role != null && role.partnerId() != null) {
            partners.put(pointer + "/partnerId", role.partnerId());
        } else if (role != null && role.forumId() != null) {
            forums.put(pointer + "/forumId", role.forumId());
        }
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

    private Set<UUID> actingFor(Role role) {
        return role.partnerId() == null
                ? subjects.find(Objects.requireNonNull(role.forumId()))
                        .orElseThrow()
                        .owners()
                : Set.of(role.partnerId());
    }

    /// Whose days are meant where a plan does not say so.
    public String zoneOf(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone()
                .getId();
    }

    /// Which of these may not see what is followed up, neither themselves nor through a unit.
    /// @param named by the JSON Pointer of where they stand; for a forum it is enough that one who owns it sees
    public List<FieldError> blind(Map<String, Role> named, Access subject) {
        return named.entrySet().stream()
                .filter(each -> actingFor(each.getValue()).stream()
                        .noneMatch(partner -> subject.seenBy(organisations.withUnits(partner))))
                .map(each -> FieldError.at(each.getKey(), "cannot-see", "May not see what is followed up."))
                .toList();
    }
}
