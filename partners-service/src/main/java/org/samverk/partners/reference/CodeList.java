package org.samverk.partners.reference;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A list of codes with the terms used for them, by language.
@Schema(name = "CodeList")
public record CodeList(
        @Schema(examples = "prevention-packages") String code,
        Map<String, String> name,

        @Schema(description = "Where the list is published") @Nullable
        String source,

        List<Item> items) {
    @Schema(name = "CodeListItem")
    public record Item(@Schema(examples = "TOBACCO") String code, Map<String, String> labels) {}
}
