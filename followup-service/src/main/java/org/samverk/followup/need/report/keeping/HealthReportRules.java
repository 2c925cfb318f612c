package org.samverk.followup.need.report.keeping;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    private final List<FindingDependents> dependents;

    HealthReportRules(KnownReferences references, @All List<FindingDependents> dependents) {
        this.references = references;
        this.dependents = dependents;
    }

    /// May ask neighbours: call it before a transaction begins.
    /// @param content settled
    void requireKnown(HealthReportContent content) {
        var named = new Named().area("/area", content.area()).partner("/ownerPartnerId", content.owner());
        for (var i = 0; i < content.findings().size(); i++) {
            name(named, "/findings/" + i, content.findings().get(i));
        }
        references.require(named);
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
