package org.samverk.agreements.agreement.rendition;

import org.jspecify.annotations.Nullable;

/// Something said, as it was written.
///
/// @param lang of the text, where it is not that of the document
record Text(String value, @Nullable String lang) {
    /// What XML has no way to say: control characters, half a surrogate pair.
    private static final String UNSPEAKABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    Text {
        value = value.replaceAll(UNSPEAKABLE, "\uFFFD").strip();
    }

    /// In the language of the document, or in none.
    static Text of(@Nullable String value) {
        return new Text(value == null ? "" : value, null);
    }
}
