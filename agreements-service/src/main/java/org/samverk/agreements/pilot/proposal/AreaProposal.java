package org.samverk.agreements.pilot.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.KnownArea;
import org.samverk.agreements.pilot.project.KnownDescriptions.Known;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.problem.FieldError;

/// What one forum proposes to another about a development area.
@Entity
@Table(name = "area_proposal")
@Tells(
        kind = AreaProposals.KIND,
        events = {"drafted", "changed", "submitted", "supported", "returned", "rejected", "decided", "deleted"})
class AreaProposal implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ProposalState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AreaProposal() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private AreaProposal(ProposalState state) {
        this.state = state;
    }

    static AreaProposal drafted(KnownArea area, AreaProposalContent content, UUID createdBy, Instant now) {
        area.requireOpen();
        return new AreaProposal(new ProposalState(
                area.id(), area.owners(), content, null, ProposalStatus.DRAFT, now, null, false, createdBy, now, now));
    }

    /// @return whether anything is different now
    boolean change(AreaProposalContent content, Instant now) {
        state.requireOpen();
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    /// @param description it is made with
    void advance(ProposalStatus to, @Nullable String comment, @Nullable Known description, Instant now) {
        state.requireStep(to);
        if (to == ProposalStatus.SUBMITTED) {
            requireDescribed(description);
        }
        state = state.as(to, comment, description == null ? null : description.textVersion(), now);
    }

    private static void requireDescribed(@Nullable Known description) {
        var missing = description == null
                ? List.of(FieldError.at("/projectDescriptionId", "missing", "It names no project description."))
                : description.missing();
        if (!missing.isEmpty()) {
            throw new PilotRefusal.DescriptionIncomplete(missing);
        }
    }

    /// What was submitted once stays.
    void requireDeletable() {
        if (state.submittedBefore()) {
            throw new PilotRefusal.IllegalTransition(
                    "Only a draft that was never submitted is deleted.", state.nextSteps());
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
    public ProposalState state() {
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
}
