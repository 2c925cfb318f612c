package org.samverk.followup.learning.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.content.CaseContent;
import org.samverk.followup.learning.cases.content.CaseStatus;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// What somebody has done, and how it went, for others to learn from.
@Entity
@Table(name = "learning_case")
@Tells(
        kind = Cases.KIND,
        events = {"drafted", "changed", "published", "withdrawn", "deleted"})
public class LearningCase implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private CaseState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LearningCase() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private LearningCase(CaseState state) {
        this.state = state;
    }

    /// @param content settled
    public static LearningCase drafted(CaseContent content, @Nullable UUID createdBy, Instant now) {
        return new LearningCase(new CaseState(content, CaseStatus.DRAFT, null, createdBy, now, now));
    }

    /// @throws CaseRefusal.IllegalTransition when this is nothing that happens to it now
    public void require(Act act) {
        if (!CaseActs.transitions(state.status()).contains(act)) {
            throw new CaseRefusal.IllegalTransition(
                    "It is %s; '%s' is no step from there.".formatted(state.status(), act.name()), state.status());
        }
    }

    /// @param content settled
    /// @return whether anything is different now
    public boolean change(CaseContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        require(CaseActs.CHANGE);
        if (!content.owner().equals(state.content().owner())) {
            throw new CaseRefusal.OwnerFixed();
        }
        if (state.status() == CaseStatus.PUBLISHED) {
            requireComplete(content);
        }
        state = state.with(content, now);
        return true;
    }

    public void publish(Instant now) {
        require(CaseActs.PUBLISH);
        requireComplete(state.content());
        state = state.as(CaseStatus.PUBLISHED, null, now);
    }

    private static void requireComplete(CaseContent content) {
        if (content.knowledgeKinds().isEmpty()) {
            throw new CaseRefusal.Incomplete();
        }
    }

    public void withdraw(ErasableText reason, Instant now) {
        require(CaseActs.WITHDRAW);
        state = state.as(CaseStatus.WITHDRAWN, reason, now);
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
    public CaseState state() {
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

    public CaseRow row() {
        return new CaseRow(id, version, state, References.none(), null, Set.of(), null);
    }
}
