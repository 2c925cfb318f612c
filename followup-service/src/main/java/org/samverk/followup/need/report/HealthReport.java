package org.samverk.followup.need.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.followup.need.report.content.HealthReportContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// What was found about the health of those who live in an area. Once published it stays as it is, until it is
/// withdrawn.
@Entity
@Table(name = "public_health_report")
@Tells(
        kind = HealthReports.KIND,
        events = {"drafted", "changed", "published", "withdrawn", "deleted"})
public class HealthReport implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private HealthReportState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected HealthReport() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private HealthReport(HealthReportState state) {
        this.state = state;
    }

    /// @param content settled
    public static HealthReport drafted(HealthReportContent content, UUID createdBy, Instant now) {
        return new HealthReport(HealthReportState.drafted(content, createdBy, now));
    }

    /// @param content settled
    /// @return whether anything is different now
    /// @throws HealthReportRefusal when it cannot become so
    public boolean change(HealthReportContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state.requireOpenTo(content);
        state = state.with(content, now);
        return true;
    }

    /// @throws HealthReportRefusal.NothingFound when it has no findings
    public void publish(Instant now) {
        require(HealthReportStatus.DRAFT, "Only a draft is published.");
        if (state.content().findings().isEmpty()) {
            throw new HealthReportRefusal.NothingFound();
        }
        state = state.published(now);
    }

    /// @throws HealthReportRefusal.IllegalTransition when it does not stand
    public void requirePublished() {
        require(HealthReportStatus.PUBLISHED, "Only what is published is withdrawn.");
    }

    public void withdraw(ErasableText reason, Instant now) {
        requirePublished();
        state = state.withdrawn(reason, now);
    }

    /// What was published once is withdrawn, not deleted.
    public void requireDraft() {
        require(HealthReportStatus.DRAFT, "Only a draft is deleted.");
    }

    private void require(HealthReportStatus status, String otherwise) {
        if (state.status() != status) {
            throw new HealthReportRefusal.IllegalTransition(otherwise, state.status());
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public HealthReportState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    public HealthReportRow row() {
        return new HealthReportRow(id, version, state, References.none(), null, null);
    }
}
