package org.samverk.followup.need.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Activities of agreements-service, as far as this service must know them.
@ApplicationScoped
public class KnownActivities {
    private final KnownSubjects subjects;

    KnownActivities(KnownSubjects subjects) {
        this.subjects = subjects;
    }

    /// Makes sure that all are there and for this actor to see; their service is asked once more before saying no.
    /// Call it before a transaction begins.
    /// @param named ids by the JSON Pointer of where they stand
    /// @throws UnknownReference naming every activity that is not there
    public void requireActivities(Map<String, UUID> named, Actor actor) {
        if (unknown(named, actor).isEmpty()) {
            return;
        }
        subjects.hear(Subject.Type.ACTIVITY);
        var unknown = unknown(named, actor);
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown);
        }
    }

    private List<FieldError> unknown(Map<String, UUID> named, Actor actor) {
        var seen = subjects.seen(new HashSet<>(named.values()), actor);
        return named.entrySet().stream()
                .filter(each -> {
                    var known = seen.get(each.getValue());
                    return known == null || known.deleted() || known.subject().type() != Subject.Type.ACTIVITY;
                })
                .map(each -> FieldError.at(each.getKey(), "unknown-activity", "No activity you may see has this id."))
                .toList();
    }
}
