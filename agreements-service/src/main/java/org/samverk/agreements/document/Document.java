package org.samverk.agreements.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// A file that belongs to an agreement. Neither it nor what is said of it ever changes.
@Entity
@Table(name = "document")
@Tells(
        kind = Documents.KIND,
        events = {"uploaded", "visibility-changed", "deleted"})
class Document implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentState state;

    /// Who sees the text it belongs to, as that is now. No part of the state: that is history, and read by people who
    /// may not see all of the agreement's.
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Access access;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Document() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    Document(DocumentState state, KnownAgreement agreement) {
        this.state = state;
        this.access = agreement.access(state.termsVersion());
    }

    /// Its agreement is seen by others than before, or one of its texts is.
    /// @return whether it is, too
    boolean follow(KnownAgreement agreement, Instant now) {
        var readers = agreement.access(state.termsVersion());
        if (readers.equals(access)) {
            return false;
        }
        access = readers;
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
    public DocumentState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return access;
    }
}
