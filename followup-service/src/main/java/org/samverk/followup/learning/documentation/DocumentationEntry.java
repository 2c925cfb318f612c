package org.samverk.followup.learning.documentation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.samverk.followup.learning.SeenWithin;
import org.samverk.followup.learning.documentation.content.DocumentationContent;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// What was noted of something that is followed up, on one of its days.
@Entity
@Table(name = "documentation_entry")
@Tells(
        kind = Entries.KIND,
        events = {"noted", "changed", "visibility-changed", "deleted"})
class DocumentationEntry implements Journalled {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private EntryState state;

    /// Who sees what it documents, as that is now, and so who sees it. No part of the state: that is history, and
    /// read by people who are not to know who else sees it.
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Access seen;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DocumentationEntry() {}

    /// @param id given before, since the text is kept under it
    DocumentationEntry(UUID id, EntryState state, Access subject, boolean ownerSees) {
        this.id = id;
        this.state = state;
        this.seen = seen(subject, state.ownerPartnerId(), ownerSees);
    }

    private static Access seen(Access subject, UUID owner, boolean ownerSees) {
        return new SeenWithin(null, subject).with(ownerSees ? owner : null, null);
    }

    /// @param text as it is kept now
    void change(DocumentationContent content, ErasableText text, Instant now) {
        state = state.with(content, text, now);
    }

    /// @throws EntryRefusal.Fixed when it documents something else
    void requireSame(DocumentationContent content) {
        if (!content.subject().equals(state.subject())) {
            throw new EntryRefusal.Fixed();
        }
    }

    /// @return whether others see it now
    boolean follow(Access subject, boolean ownerSees, Instant now) {
        var next = seen(subject, state.ownerPartnerId(), ownerSees);
        if (next.equals(seen)) {
            return false;
        }
        seen = next;
        state = state.at(now);
        return true;
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
    public EntryState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return seen;
    }
}
