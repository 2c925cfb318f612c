package org.samverk.agreements.agreement.shown;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.kit.paging.Page.Link;

/// The way to the document that evidence names.
final class EvidenceLink {
    private EvidenceLink() {}

    static Optional<Link> of(UUID agreement, @Nullable Evidence evidence) {
        return Optional.ofNullable(evidence)
                .map(Evidence::documentId)
                .map(document -> Link.get("/samverk/v1/agreements/%s/documents/%s".formatted(agreement, document)));
    }
}
