package org.samverk.followup.occasion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// One day on which a report is due, and the report. What is submitted is locked until the recipient returns it.
/// Since 3 why it was left out is kept apart; 2, with forums and more subjects than agreements, is numbered 1 too.
@Entity
@Table(name = "followup_occasion")
@Tells(
        kind = "followup-occasion",
        events = {
            "scheduled",
            "due",
            "report-written",
            "reported",
            "received",
            "returned",
            "skipped",
            "cancelled",
            "visibility-changed"
        },
        form = 3)
public class Occasion implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private OccasionState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Occasion() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Occasion(OccasionState state) {
        this.state = state;
    }

    /// What an occasion takes over from its plan.
    public record Of(
            UUID planId,
            Subject subject,
            UUID ownerPartnerId,
            Role reporter,
            Role recipient,
            String timeZone,
            Access subjectAccess) {}

    public static Occasion setOut(Of plan, int sequence, LocalDate dueDate, Instant now) {
        return new Occasion(new OccasionState(
                plan.planId(),
                plan.subject(),
                plan.ownerPartnerId(),
                plan.reporter(),
                plan.recipient(),
                plan.timeZone(),
                sequence,
                dueDate,
                OccasionStatus.SCHEDULED,
                null,
                null,
                null,
                null,
                null,
                plan.subjectAccess(),
                now));
    }

    /// @throws OccasionRefusal.IllegalTransition when nothing is to be written, or no more
    void requireOpen() {
        require(state.status().open(), "The report is submitted and locked, or no longer asked for.");
    }

    void write(ErasableText draft, Instant now) {
        requireOpen();
        state = state.writing(draft, now);
    }

    /// What is being written.
    /// @throws OccasionRefusal.IllegalTransition when nothing is
    ErasableText draft() {
        var draft = state.draft();
        if (state.status() != OccasionStatus.IN_PROGRESS || draft == null) {
            throw illegal("There is no report being written.");
        }
        return draft;
    }

    /// @param statuses what the draft says of goals
    /// @param termsVersion of the agreement it is submitted under
    /// @param shown what it shows beside its own words
    void submit(List<Report.GoalStatus> statuses, @Nullable Integer termsVersion, Report.Shown shown, Instant now) {
        state = state.submitted(Report.submitted(statuses, draft(), termsVersion, shown, now), now);
    }

    void receive(Instant now) {
        require(state.status() == OccasionStatus.REPORTED, "There is no report to receive.");
        state = state.as(OccasionStatus.RECEIVED, report().received(now), now);
    }

    void giveBack(ErasableText comment, Instant now) {
        require(state.status() == OccasionStatus.REPORTED, "There is no report to return.");
        state = state.as(OccasionStatus.RETURNED, report().returned(comment, now), now);
    }

    /// @throws OccasionRefusal.IllegalTransition when nothing is owed
    void requireOwed() {
        require(state.status().open(), "Only what is still owed is skipped.");
    }

    void skip(ErasableText reason, Instant now) {
        requireOwed();
        state = state.skipped(reason, now);
    }

    void cancel(Instant now) {
        state = state.as(OccasionStatus.CANCELLED, state.report(), now);
    }

    /// Its day has begun, and no report was submitted before. That is told once.
    /// @return whether it is news
    boolean comeDue(Instant now) {
        var since = state.dueAt();
        var report = state.report();
        if (state.dueSince() != null
                || state.status().fallenAway()
                || now.isBefore(since)
                || (report != null && report.submittedAt().isBefore(since))) {
            return false;
        }
        state = state.due(since, now);
        return true;
    }

    void follow(Access subjectAccess, Instant now) {
        state = state.seenBy(subjectAccess, now);
    }

    private Report report() {
        return Objects.requireNonNull(state.report());
    }

    private void require(boolean possible, String otherwise) {
        if (!possible) {
            throw illegal(otherwise);
        }
    }

    private OccasionRefusal illegal(String why) {
        return new OccasionRefusal.IllegalTransition(why, state.status());
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
    public OccasionState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.subjectAccess();
    }

    /// @param sides who acts for its reporter and recipient
    OccasionRow row(Sides sides) {
        return new OccasionRow(
                id, version, state, References.none(), sides, OccasionRow.Titles.NONE, Map.of(), List.of());
    }
}
