package org.samverk.agreements.agreement.rendition;

import org.jspecify.annotations.Nullable;

/// Something said, as it was written.
///
/// @param lang of the text, where it is not that of the document
record Text(String value, @Nullable String lang) {
    Text {
        value = value.strip();
    }

    /// In the language of the document, or in none.
    static Text of(@Nullable String value) {
        return new Text(value == null ? "" : value, null);
    }
}
