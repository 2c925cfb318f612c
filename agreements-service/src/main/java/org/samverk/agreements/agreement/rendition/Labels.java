package org.samverk.agreements.agreement.rendition;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.Wording;
import org.samverk.kit.document.print.Page;
import org.samverk.kit.value.Country;

/// The words and the look of agreements' documents.
final class Labels {
    static final Page PAGE = Page.with(
            Labels.class.getResourceAsStream("/agreement/document.html"),
            Labels.class.getResourceAsStream("/agreement/document.css"));

    private static final Map<String, Map<String, String>> ALL =
            Wording.read(Objects.requireNonNull(Labels.class.getResourceAsStream("/agreement/wording.json")));

    private Labels() {}

    /// @param accepted a header Accept-Language
    /// @param law whose the agreement follows
    static Wording of(@Nullable String accepted, @Nullable Country law) {
        return Wording.of(ALL, accepted, law);
    }
}
