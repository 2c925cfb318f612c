package org.samverk.followup.need.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.followup.need.evidence.FindingRef;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.kit.access.Access;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// What public-health reports found, for who refers to it.
@ApplicationScoped
public class Findings {
    private final Session database;

    Findings(Session database) {
        this.database = database;
    }

    /// @param named by the JSON Pointer of where they stand
    /// @throws UnknownReference naming every finding that no report has, or none this actor may see
    public void require(Map<String, FindingRef> named, Actor actor) {
        var known = named.isEmpty() ? Set.<FindingRef>of() : visible(named, actor);
        var errors = named.entrySet().stream()
                .filter(each -> !known.contains(each.getValue()))
                .map(each ->
                        FieldError.at(each.getKey(), "unknown-finding", "No report you may see has such a finding."))
                .toList();
        if (!errors.isEmpty()) {
            throw new UnknownReference(errors);
        }
    }

    /// The same, and they stay until the transaction ends: a draft that would drop one waits.
    /// @throws UnknownReference as above
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Map<String, FindingRef> named, Actor actor) {
        if (!named.isEmpty()) {
            database.createNativeQuery(
                            "select r.id from public_health_report r where r.id in (:reports) order by r.id for share",
                            UUID.class)
                    .setParameterList(
                            "reports",
                            named.values().stream().map(FindingRef::reportId).toList())
                    .getResultList();
            require(named, actor);
        }
    }

    private Set<FindingRef> visible(Map<String, FindingRef> named, Actor actor) {
        var where = Access.visibleTo(actor, "s")
                .and("f.id = any (:ids)")
                .with("ids", named.values().stream().map(FindingRef::findingId).toArray(UUID[]::new));
        return QuarkusTransaction.joiningExisting()
                .call(() -> new HashSet<>(where
                        .bind(database.createNativeQuery(
                                "select f.report_id, f.id from public_health_finding f join subjects s on s.id = f.report_id"
                                        + where.where(),
                                Tuple.class))
                        .getResultList()
                        .stream()
                        .map(row -> new FindingRef(row.get("report_id", UUID.class), row.get("id", UUID.class)))
                        .toList()));
    }
}
