package org.samverk.partners.checklist.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a checklist: the body of POST and PUT, and the core of the stored state.
@Schema(name = "ChecklistContent")
@JsonIgnoreProperties({"id", "version", "owner", "blank", "archived", "createdAt", "updatedAt", "_links"})
public record ChecklistContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @NotNull ChecklistKind kind,
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "A VOLUNTEER_CHARTER has exactly four; leave them out to begin with four blank ones")
        @Size(max = 50)
        List<@Valid @NotNull ChecklistItem> items,

        @Schema(description = "By default SHARED; PRIVATE keeps it to the owner") @Nullable
        Visibility visibility) {
    private static final int POINTS = 4;

    public ChecklistContent {
        items = Lists.copy(items);
    }

    @Blames("items")
    @Schema(hidden = true)
    @AssertTrue(message = "a VOLUNTEER_CHARTER has four items, any other at least one, with its text; ids stand once")
    boolean isItemsInOrder() {
        var named = items.stream().filter(Objects::nonNull).toList();
        var ids = named.stream().map(ChecklistItem::id).filter(Objects::nonNull).toList();
        return ids.stream().distinct().count() == ids.size()
                && (kind == ChecklistKind.VOLUNTEER_CHARTER
                        ? items.isEmpty() || items.size() == POINTS
                        : !items.isEmpty() && named.stream().noneMatch(item -> item.text() == null));
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "a checklist has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    public ChecklistContent settled(UUID owner, Supplier<UUID> newIds) {
        var asked = items.isEmpty() ? Stream.generate(ChecklistItem::blank).limit(POINTS) : items.stream();
        return new ChecklistContent(
                owner,
                kind,
                title,
                asked.map(item -> item.identified(newIds)).toList(),
                visibility == null ? Visibility.SHARED : visibility);
    }
}
