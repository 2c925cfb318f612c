package org.samverk.agreements.agreement.rendition;

import org.jspecify.annotations.Nullable;

/// A document that belongs to the agreement, as it is listed beneath it.
///
/// @param termsVersion of the text it belongs to
/// @param language of its title, where that is known
/// @param sha256 of its bytes, lower-case hex
record Annex(int termsVersion, String title, @Nullable String language, Kind kind, String sha256) {
    /// The types of documents that are annexes of a text.
    enum Kind {
        ANNEX,
        BUDGET,
        PROJECT_DESCRIPTION,
        FOLLOW_UP_PLAN
    }
}
