package org.samverk.agreements.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is stored of a document but its bytes; the journal's snapshot.
///
/// @param termsVersion of the agreement's text it belongs to; absent in what was stored before this was kept
/// @param mediaType found by its content
/// @param size in bytes
/// @param sha256 of the bytes, lower-case hex
/// @param uploadedBy the partner whose user sent it
record DocumentState(
        UUID agreementId,
        @Nullable Integer termsVersion,
        String title,
        DocumentType documentType,
        @Nullable String language,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        UUID uploadedBy,
        Instant createdAt,
        Instant updatedAt) {

    DocumentState at(Instant now) {
        return new DocumentState(
                agreementId,
                termsVersion,
                title,
                documentType,
                language,
                fileName,
                mediaType,
                size,
                sha256,
                uploadedBy,
                createdAt,
                now);
    }
}
