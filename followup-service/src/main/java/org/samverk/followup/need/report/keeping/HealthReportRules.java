package org.samverk.followup.need.report.keeping;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.evidence.Evidence;
import org.samverk.followup.need.evidence.KnownEvidence;
import org.samverk.followup.need.report.FindingDependents;
import org.samverk.followup.need.report.HealthReportRefusal;
import org.samverk.followup.need.report.content.Finding;
import org.samverk.followup.need.report.content.HealthReportContent;
import org.samverk.followup.reference.KnownReferences;
import org.samverk.followup.reference.Named;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Whether all that a report names is there, and what refers to its findings keeps them.
@ApplicationScoped
class HealthReportRules {
    private final KnownReferences references;
    private final KnownEvidence evidence;
    private final List<FindingDependents> dependents;

    HealthReportRules(KnownReferences references, KnownEvidence evidence, @All List<FindingDependents> dependents) {
        this.references = references;
        this.evidence = evidence;
        this.dependents = dependents;
    }

    /// May ask neighbours: call it before a transaction begins.
    /// @param content settled
    /// @param before what there is, where there is something
    void requireKnown(HealthReportContent content, @Nullable HealthReportContent before, Actor actor) {
        var named = new Named().area("/area", content.area()).partner("/ownerPartnerId", content.owner());
        for (var i = 0; i < content.findings().size(); i++) {
            name(named, "/findings/" + i, content.findings().get(i));
        }
        references.require(named);
        evidence.require(
                evidence(content), before == null ? List.of() : evidence(before).values(), actor);
    }

    /// Nobody deletes what it begins to stand on until the transaction ends.
    void hold(HealthReportContent content, @Nullable HealthReportContent before, Actor actor) {
        evidence.hold(
                evidence(content), before == null ? List.of() : evidence(before).values(), actor);
    }

    private static Map<String, Evidence> evidence(HealthReportContent content) {
        var named = new LinkedHashMap<String, Evidence>();
        for (var i = 0; i < content.findings().size(); i++) {
            var evidence = content.findings().get(i).evidence();
            for (var j = 0; j < evidence.size(); j++) {
                named.put("/findings/%d/evidence/%d".formatted(i, j), evidence.get(j));
            }
        }
        return named;
    }

    private static void name(Named named, String at, Finding finding) {
        named.theme(at + "/theme", finding.theme());
        for (var i = 0; i < finding.breakdowns().size(); i++) {
            var breakdown = finding.breakdowns().get(i);
            var place = at + "/breakdowns/" + i;
            if (breakdown.area() != null) {
                named.area(place + "/area", breakdown.area());
            }
            if (breakdown.demographicGroup() != null) {
                named.targetGroup(place + "/demographicGroup", breakdown.demographicGroup());
            }
        }
    }

    /// Only the service gives ids: what has one is a finding of this report.
    /// @param given the ids that this report's findings have
    static void requireTheirs(HealthReportContent content, Collection<UUID> given) {
        var unknown = IntStream.range(0, content.findings().size())
                .filter(i -> {
                    var id = content.findings().get(i).id();
                    return id != null && !given.contains(id);
                })
                .mapToObj(i -> FieldError.at(
                        "/findings/" + i + "/id", "unknown-finding", "The report has no finding with this id."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown);
        }
    }

    /// @param before as it is
    /// @param after as it is to be
    void requireUnused(Collection<UUID> before, Collection<UUID> after, Actor actor) {
        var gone = new HashSet<>(before);
        gone.removeAll(after);
        if (gone.isEmpty()) {
            return;
        }
        var users = new ArrayList<@Nullable UUID>();
        dependents.forEach(feature -> users.addAll(feature.of(gone, actor)));
        if (!users.isEmpty()) {
            throw new HealthReportRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
    }
}
