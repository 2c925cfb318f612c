package org.samverk.partners.collaboration.readiness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.partners.collaboration.assessment.Finding;
import org.samverk.partners.collaboration.assessment.ReadinessItem;

/// How ready the partners are, all of it. What is left out counts as not assessed.
@Schema(name = "ReadinessContent")
@JsonIgnoreProperties("score")
record ReadinessContent(@Size(max = 9) List<@Valid @NotNull ItemContent> items) {
    ReadinessContent {
        items = Lists.copy(items);
    }

    @Blames("items")
    @Schema(hidden = true)
    @AssertTrue(message = "an item is assessed once")
    boolean isEachItemOnce() {
        var named = items.stream()
                .filter(Objects::nonNull)
                .map(ItemContent::item)
                .filter(Objects::nonNull)
                .toList();
        return named.stream().distinct().count() == named.size();
    }

    /// Where it says that there is a benefit for all, or -1.
    int benefitForAllMet() {
        return IntStream.range(0, items.size())
                .filter(place -> items.get(place).item() == ReadinessItem.BENEFIT_FOR_ALL
                        && items.get(place).state() == Finding.MET)
                .findFirst()
                .orElse(-1);
    }

    @Schema(name = "ReadinessItemContent")
    record ItemContent(
            @NotNull ReadinessItem item,
            @NotNull Finding state,
            @Size(max = 2000) @Nullable String note,

            @Schema(description = "By default today; never in the future") @Nullable
            LocalDate assessedOn,

            @Schema(
                    description =
                            "Of POLITICAL_ANCHORING: where the decision is found; it does not become MET without one",
                    examples = "KS 2026-02-03, § 17")
            @Size(max = 200)
            @Nullable
            String decisionReference) {
        @Blames("decisionReference")
        @Schema(hidden = true)
        @AssertTrue(message = "only POLITICAL_ANCHORING rests on a decision")
        boolean isDecisionReferenceInOrder() {
            return decisionReference == null || item == null || item == ReadinessItem.POLITICAL_ANCHORING;
        }

        /// Political anchoring that is met by no decision that could be found.
        boolean unfounded() {
            return item == ReadinessItem.POLITICAL_ANCHORING
                    && state == Finding.MET
                    && (decisionReference == null || decisionReference.isBlank());
        }

        boolean saysSomething() {
            return state != Finding.UNKNOWN || note != null;
        }
    }
}
