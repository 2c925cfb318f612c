package org.samverk.agreements.agreement.iop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Lists;

/// What was found when an agreement was held against a list of criteria. The texts are those of the day: another list
/// alters nothing here.
///
/// @param assessedBy the partner whose user assessed last
@Schema(name = "IopAssessment")
public record IopAssessment(
        String list,
        int listVersion,
        List<Item> items,
        @Nullable Conclusion conclusion,
        @Nullable String note,
        UUID assessedBy,
        Instant assessedAt) {
    private static final String POINTER = "/iopAssessment";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}]*");

    public IopAssessment {
        items = Lists.copy(items);
    }

    @Schema(name = "IopResult")
    public enum Result {
        MET,
        NOT_MET,
        /// Not met, and that is accepted for a reason.
        WAIVED
    }

    @Schema(name = "IopConclusion")
    public enum Conclusion {
        SUITABLE,
        NOT_SUITABLE,
        /// A market does it as well: buy it.
        PROCURE,
        /// The organisation's own activity: support it.
        GRANT
    }

    /// The list it was made by, as far as it is kept here.
    public CriteriaList criteria() {
        return new CriteriaList(
                list,
                listVersion,
                Map.of(),
                "",
                items.stream()
                        .map(item -> new CriteriaList.Criterion(item.criterion(), item.text()))
                        .toList());
    }

    /// @param result absent while nobody has said
    /// @param assessedBy the partner whose user found this; absent while nobody has, and in what was found before
    ///     it was kept for each
    @Schema(name = "IopAssessmentItem")
    public record Item(
            String criterion,
            Map<String, String> text,
            @Nullable Result result,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable UUID assessedBy,
            @Nullable Instant assessedAt) {
        public static Item open(CriteriaList.Criterion criterion) {
            return new Item(criterion.code(), criterion.text(), null, null, null, null, null);
        }

        /// Whether it says the same, whoever said it and when.
        public boolean says(Item other) {
            return criterion.equals(other.criterion)
                    && text.equals(other.text)
                    && result == other.result
                    && Objects.equals(reason, other.reason)
                    && Objects.equals(evidence, other.evidence);
        }

        private boolean shown() {
            return result != Result.MET || isSaid(evidence);
        }

        private boolean passes() {
            return result == Result.MET || result == Result.WAIVED;
        }
    }

    /// Whether it says the same, whoever said it and when.
    public boolean says(IopAssessment other) {
        return list.equals(other.list)
                && listVersion == other.listVersion
                && sayTheSame(items, other.items)
                && conclusion == other.conclusion
                && Objects.equals(note, other.note);
    }

    private static boolean sayTheSame(List<Item> these, List<Item> those) {
        return these.size() == those.size()
                && IntStream.range(0, these.size())
                        .allMatch(index -> these.get(index).says(those.get(index)));
    }

    private static IntStream at(List<Item> items, Predicate<Item> which) {
        return IntStream.range(0, items.size()).filter(at -> which.test(items.get(at)));
    }

    /// Whether there is anything in it that can be seen.
    public static boolean isSaid(@Nullable String text) {
        return text != null && !UNSEEN.matcher(text).matches();
    }

    /// Everything that keeps the partnership from being proposed.
    public static Stream<FieldError> missing(@Nullable IopAssessment assessment) {
        if (assessment == null) {
            return Stream.of(FieldError.at(POINTER, "required", "It is held against a list of criteria."));
        }
        var items = assessment.items;
        var open = at(items, Predicate.not(Item::passes)).mapToObj(at -> {
            var unknown = items.get(at).result() == null;
            return FieldError.at(
                    POINTER + "/items/" + at,
                    unknown ? "not-assessed" : "not-met",
                    (unknown
                                    ? "Nobody has said whether %s is met."
                                    : "%s is not met; waive it with a reason, or do not propose it as IOP.")
                            .formatted(items.get(at).criterion()));
        });
        var unshown = at(items, Predicate.not(Item::shown))
                .mapToObj(at -> FieldError.at(
                        POINTER + "/items/" + at,
                        "not-shown",
                        "Nothing shows that %s is met.".formatted(items.get(at).criterion())));
        var unsuitable = assessment.conclusion == Conclusion.SUITABLE
                ? Stream.<FieldError>empty()
                : Stream.of(FieldError.at(POINTER + "/conclusion", "not-suitable", "The conclusion is SUITABLE."));
        return Stream.of(open, unshown, unsuitable).flatMap(found -> found);
    }
}
