package org.samverk.partners.checklist.content;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// One point to pay attention to.
@Schema(name = "ChecklistItem")
public record ChecklistItem(
        @Schema(description = "Given once by the service; leave it out for a new item") @Nullable
        UUID id,

        @Schema(description = "What it asks; a VOLUNTEER_CHARTER may leave it open until its owner has written it down")
        @Localised(max = 1000)
        @Nullable
        Map<String, String> text) {

    static ChecklistItem blank() {
        return new ChecklistItem(null, null);
    }

    /// Whether it asks what it asked before, in the languages that it had then.
    public boolean stillAsks(ChecklistItem before) {
        return Objects.equals(id, before.id)
                && said(text).entrySet().containsAll(said(before.text).entrySet());
    }

    private static Map<String, String> said(@Nullable Map<String, String> text) {
        return text == null ? Map.of() : text;
    }

    ChecklistItem identified(Supplier<UUID> ids) {
        return id == null ? new ChecklistItem(ids.get(), text) : this;
    }
}
