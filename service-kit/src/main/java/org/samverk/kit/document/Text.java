package org.samverk.kit.document;

import org.jspecify.annotations.Nullable;

/// Something said, as it was written.
///
/// @param lang of the text, where it is not that of the document
public record Text(String value, @Nullable String lang) {
    public Text {
        value = value.strip();
    }

    /// In the language of the document, or in none.
    public static Text of(@Nullable String value) {
        return new Text(value == null ? "" : value, null);
    }
}
