package org.samverk.followup.need.report.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.report.HealthReport;
import org.samverk.followup.need.report.HealthReportActs;
import org.samverk.followup.need.report.HealthReports;
import org.samverk.followup.need.report.content.HealthReportContent;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Drafts public-health reports and keeps them right. What is named is looked up before the transaction begins, since
/// that may ask a neighbour.
@ApplicationScoped
class KeepHealthReports {
    private final HealthReports reports;
    private final HealthReportRules rules;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepHealthReports(
            HealthReports reports, HealthReportRules rules, Journal journal, MergePatch mergePatch, Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    HealthReport draft(HealthReportContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        HealthReportActs.CREATE.require(
                actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        HealthReportRules.requireTheirs(content, List.of());
        var settled = content.settled(owner, KeepHealthReports::newId);
        rules.requireKnown(settled, null, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            rules.hold(settled, null, actor);
            var report = HealthReport.drafted(settled, own, clock.instant());
            reports.persist(report);
            journal.append(HealthReports.KIND + ".drafted", report);
            return report;
        });
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    HealthReport replace(UUID id, @Nullable String ifMatch, HealthReportContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    HealthReport patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, HealthReportContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, HealthReportContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        HealthReportContent from(HealthReportContent current) throws JsonProcessingException;

        default HealthReportContent settled(HealthReportContent current) throws JsonProcessingException {
            var content = from(current);
            HealthReportRules.requireTheirs(content, current.findingIds());
            return content.settled(
                    Objects.requireNonNullElse(content.ownerPartnerId(), current.owner()), KeepHealthReports::newId);
        }
    }

    /// Whether the change is possible is seen before anybody is asked; and again, since it may not be any more.
    private HealthReport change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> reports.row(id, actor));
        HealthReportActs.CHANGE.require(actor, row);
        var before = row.state().content();
        IfMatch.require(ifMatch, row.version());
        var content = wanted.settled(before);
        if (!content.equals(before)) {
            row.state().requireOpenTo(content);
            rules.requireKnown(content, before, actor);
        }
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    private HealthReport changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var report = reports.required(id, actor);
        HealthReportActs.CHANGE.require(actor, report.row());
        IfMatch.require(ifMatch, report.version());
        var before = report.state().content();
        var content = wanted.settled(before);
        rules.requireUnused(before.findingIds(), content.findingIds(), actor);
        rules.hold(content, before, actor);
        if (report.change(content, clock.instant())) {
            journal.append(HealthReports.KIND + ".changed", report);
        }
        return report;
    }
}
