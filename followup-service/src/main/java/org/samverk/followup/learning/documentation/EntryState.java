package org.samverk.followup.learning.documentation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.documentation.content.DocumentationContent;
import org.samverk.followup.learning.documentation.content.DocumentationKind;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.followup.subject.Subject;

/// All that is stored of an entry but its text; the journal's snapshot.
record EntryState(
        UUID ownerPartnerId,
        Subject subject,
        LocalDate date,
        ErasableText text,
        DocumentationKind kind,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt) {

    static EntryState noted(UUID owner, DocumentationContent content, ErasableText text, Instant now) {
        return new EntryState(owner, content.subject(), content.date(), text, content.kind(), content.url(), now, now);
    }

    EntryState with(DocumentationContent content, ErasableText changed, Instant now) {
        return new EntryState(
                ownerPartnerId, subject, content.date(), changed, content.kind(), content.url(), createdAt, now);
    }

    EntryState at(Instant now) {
        return new EntryState(ownerPartnerId, subject, date, text, kind, url, createdAt, now);
    }
}
