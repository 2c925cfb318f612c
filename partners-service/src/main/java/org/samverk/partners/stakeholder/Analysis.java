package org.samverk.partners.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.stakeholder.content.AnalysisContent;
import org.samverk.partners.stakeholder.objection.Objection;

/// Who matters for an effort. What it says is settled while it is a draft; what happens afterwards (assessments,
/// objections, what became of an engagement) is recorded until it is archived.
@Entity
@Table(name = "stakeholder_analysis")
@Tells(
        kind = "stakeholder-analysis",
        events = {
            "drafted",
            "changed",
            "submitted",
            "returned",
            "completed",
            "revised",
            "archived",
            "visibility-changed",
            "stakeholder-added",
            "stakeholder-changed",
            "stakeholder-removed",
            "assessed",
            "engagement-planned",
            "engagement-changed",
            "engagement-recorded",
            "engagement-removed",
            "objection-raised",
            "objection-changed",
            "objection-removed",
            "deleted"
        })
public class Analysis implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private AnalysisState state;

    /// Who sees the collaboration it is made for, as that is now. No part of the state: that is history, and read by
    /// people who may not see the collaboration.
    @OptimisticLock(excluded = true)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Access within;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Analysis() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Analysis(AnalysisState state, @Nullable Access within) {
        this.state = state;
        this.within = within;
    }

    /// @param content settled
    /// @param within who sees the collaboration it is made for
    public static Analysis drafted(
            AnalysisContent content, @Nullable Access within, ZoneId zone, @Nullable UUID createdBy, Instant now) {
        return new Analysis(AnalysisState.drafted(content, zone, createdBy, now), within);
    }

    /// @return whether anything is different now; saying the same again is not a change
    public boolean change(AnalysisContent content, @Nullable Access within, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        requireChangeable(content);
        state = state.with(content, now);
        this.within = within;
        return true;
    }

    /// Whatever its status: the collaboration it is made for is seen by others than before.
    /// @return whether the analysis is, too
    public boolean follow(Access collaboration, Instant now) {
        var before = access();
        within = collaboration;
        if (access().equals(before)) {
            return false;
        }
        state = state.with(state.content(), now);
        return true;
    }

    /// Who sees it, and what other systems call it, can be changed as long as it is in use.
    public void requireChangeable(AnalysisContent content) {
        if (content.analysesAlike(state.content())) {
            requireInUse();
        } else {
            requireDraft();
        }
    }

    public void requireDraft() {
        require(state.status() == AnalysisStatus.DRAFT, "What it says is changed while it is a draft.");
    }

    public void requireInUse() {
        require(state.status() != AnalysisStatus.ARCHIVED, "It is archived.");
    }

    /// What was completed once is kept.
    public void requireDeletable() {
        require(
                state.completedAt() == null && state.status() == AnalysisStatus.DRAFT,
                "Only a draft that was never completed is deleted.");
    }

    public void submit(Instant now) {
        require(state.status() == AnalysisStatus.DRAFT, "Only a draft is submitted for review.");
        state = state.as(AnalysisStatus.IN_REVIEW, now);
    }

    public void giveBack(Instant now) {
        require(state.status() == AnalysisStatus.IN_REVIEW, "It is not in review.");
        state = state.as(AnalysisStatus.DRAFT, now);
    }

    /// @throws AnalysisRefusal.Incomplete naming everything that is missing
    public void complete(Instant now) {
        require(state.status() == AnalysisStatus.IN_REVIEW, "Only what is in review is completed.");
        var missing = Completeness.missing(state);
        if (!missing.isEmpty()) {
            throw new AnalysisRefusal.Incomplete(missing);
        }
        state = state.completed(now);
    }

    /// All it says is taken along into the next revision.
    public void revise(Instant now) {
        require(state.status() == AnalysisStatus.COMPLETED, "Only what is completed is revised.");
        state = state.revised(now);
    }

    public void archive(Instant now) {
        require(state.status() == AnalysisStatus.COMPLETED, "Only what is completed is archived.");
        state = state.as(AnalysisStatus.ARCHIVED, now);
    }

    /// Who is in it, and how much each matters.
    public Stakeholders stakeholders() {
        return new Stakeholders(this);
    }

    /// How one of its stakeholders is involved.
    public Engagements engagements(UUID stakeholder) {
        return new Engagements(this, stakeholder);
    }

    /// For its parts, which keep the rules about them.
    void become(AnalysisState next) {
        state = next;
    }

    public void raise(Objection objection, Instant now) {
        requireInUse();
        Room.requireForObjection(state);
        state = state.plus(objection, now);
    }

    public void change(Objection objection, Instant now) {
        requireInUse();
        state = state.with(objection, now);
    }

    public void drop(Objection objection, Instant now) {
        requireInUse();
        state = state.without(objection, now);
    }

    public Stakeholder required(UUID stakeholder) {
        return row().stakeholder(stakeholder);
    }

    public Objection requiredObjection(UUID objection) {
        return row().objection(objection);
    }

    private void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new AnalysisRefusal.IllegalTransition(otherwise, state.status());
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
    public AnalysisState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access(within);
    }

    public @Nullable Access within() {
        return within;
    }

    public AnalysisRow row() {
        return new AnalysisRow(id, version, state, Map.of(), Map.of());
    }
}
