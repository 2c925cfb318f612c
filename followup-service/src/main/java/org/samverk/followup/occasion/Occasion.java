package org.samverk.followup.occasion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;

/// One day on which a report is due, and the report. What is submitted is locked until the recipient returns it.
@Entity
@Table(name = "followup_occasion")
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
            UUID agreementId,
            UUID ownerPartnerId,
            UUID reporterId,
            UUID recipientId,
            String timeZone,
            Access subjectAccess,
            @Nullable UUID createdBy) {}

    public static Occasion setOut(Of plan, int sequence, LocalDate dueDate, Instant now) {
        return new Occasion(new OccasionState(
                plan.planId(),
                plan.agreementId(),
                plan.ownerPartnerId(),
                plan.reporterId(),
                plan.recipientId(),
                plan.timeZone(),
                sequence,
                dueDate,
                OccasionStatus.SCHEDULED,
                null,
                null,
                plan.subjectAccess(),
                plan.createdBy(),
                now));
    }

    void write(Report report, Instant now) {
        require(state.status().open(), "The report is submitted and locked, or no longer asked for.");
        state = state.as(OccasionStatus.IN_PROGRESS, report, now);
    }

    void submit(Instant now) {
        require(state.status() == OccasionStatus.IN_PROGRESS, "There is no report being written.");
        state = state.as(OccasionStatus.REPORTED, report().submitted(now), now);
    }

    void receive(Instant now) {
        require(state.status() == OccasionStatus.REPORTED, "There is no report to receive.");
        state = state.as(OccasionStatus.RECEIVED, report().received(now), now);
    }

    void giveBack(ErasableText comment, Instant now) {
        require(state.status() == OccasionStatus.REPORTED, "There is no report to return.");
        state = state.as(OccasionStatus.RETURNED, report().returned(comment, now), now);
    }

    void skip(String reason, Instant now) {
        require(state.status().open(), "Only what is still owed is skipped.");
        state = state.skipped(reason, now);
    }

    void cancel(Instant now) {
        state = state.as(OccasionStatus.CANCELLED, state.report(), now);
    }

    void follow(Access subjectAccess, Instant now) {
        state = state.seenBy(subjectAccess, now);
    }

    private Report report() {
        return java.util.Objects.requireNonNull(state.report());
    }

    private void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new OccasionRefusal.IllegalTransition(otherwise, state.status());
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
    public OccasionState state() {
        return state;
    }

    @Override
    public Access access() {
        return state.access();
    }

    OccasionRow row() {
        return new OccasionRow(id, version, state, Map.of(), Map.of());
    }
}
