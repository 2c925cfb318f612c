package org.samverk.followup.need.report.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.evidence.NeedTexts;
import org.samverk.followup.need.report.HealthReport;
import org.samverk.followup.need.report.HealthReportActs;
import org.samverk.followup.need.report.HealthReports;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Publishes and withdraws public-health reports, and deletes drafts.
@ApplicationScoped
class PublishHealthReports {
    private final HealthReports reports;
    private final HealthReportRules rules;
    private final NeedTexts texts;
    private final Journal journal;
    private final Clock clock;

    PublishHealthReports(
            HealthReports reports, HealthReportRules rules, NeedTexts texts, Journal journal, Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    HealthReport publish(UUID id, Actor actor) {
        var report = reports.required(id, actor);
        HealthReportActs.PUBLISH.require(actor, report.row());
        report.publish(clock.instant());
        journal.append(HealthReports.KIND + ".published", report);
        return report;
    }

    /// @param reason kept apart from the journal
    @Transactional
    HealthReport withdraw(UUID id, String reason, Actor actor) {
        var report = reports.required(id, actor);
        HealthReportActs.WITHDRAW.require(actor, report.row());
        report.requirePublished();
        report.withdraw(texts.keep(reason), clock.instant());
        journal.append(HealthReports.KIND + ".withdrawn", report);
        return report;
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var report = reports.required(id, actor);
        HealthReportActs.DELETE.require(actor, report.row());
        IfMatch.require(ifMatch, report.version());
        report.requireDraft();
        rules.requireUnused(report.state().content().findingIds(), List.of(), actor);
        reports.remove(report);
        journal.appendDeletion(HealthReports.KIND + ".deleted", report);
    }
}
