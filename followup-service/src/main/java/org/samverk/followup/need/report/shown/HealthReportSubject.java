package org.samverk.followup.need.report.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.need.evidence.NeedTexts;
import org.samverk.followup.need.report.HealthReport;
import org.samverk.followup.need.report.HealthReportRow;
import org.samverk.followup.need.report.HealthReportState;
import org.samverk.followup.need.report.HealthReports;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A public-health report as the journal has it.
@ApplicationScoped
public class HealthReportSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final KnownAreas areas;
    private final NeedTexts texts;

    HealthReportSubject(KnownOrganisations organisations, KnownAreas areas, NeedTexts texts) {
        this.organisations = organisations;
        this.areas = areas;
        this.texts = texts;
    }

    @Override
    public String type() {
        return HealthReports.KIND;
    }

    @Override
    public HealthReportView view(Snapshot snapshot, Actor actor) {
        return HealthReportView.of(row(snapshot), actor);
    }

    /// As it was known then.
    public HealthReportView past(Snapshot snapshot) {
        return HealthReportView.past(row(snapshot));
    }

    /// As it is after a write.
    public HealthReportView shown(HealthReport report, Actor actor) {
        return HealthReportView.of(row(report.id(), report.version(), report.state()), actor);
    }

    private HealthReportRow row(Snapshot snapshot) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(HealthReportState.class));
    }

    private HealthReportRow row(UUID id, long version, HealthReportState state) {
        var names = organisations.references(Set.of(state.content().owner()));
        return new HealthReportRow(
                id, version, state, names, areas.name(state.content().area()), texts.written(state.withdrawalReason()));
    }
}
