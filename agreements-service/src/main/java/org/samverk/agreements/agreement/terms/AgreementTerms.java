package org.samverk.agreements.agreement.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is promised. A consent is given to exactly this, by its hash: SHA-256 over the RFC 8785 form of this object as
/// answered.
@Schema(name = "AgreementTerms")
public record AgreementTerms(
        @NotNull @Localised(max = 300) Map<String, String> title,
        @NotNull AgreementType type,

        @Schema(description = "What the parties call it themselves", examples = "partnerskabsaftale")
        @Size(max = 100)
        @Nullable
        String localTerm,

        @Schema(description = "Whose law and custom it follows") @Nullable
        Country country,

        @Nullable PartnershipBasis partnershipBasis,
        @Localised @Nullable Map<String, String> background,
        @Size(max = 50) List<@NotNull @Localised(max = 2000) Map<String, String>> purposes,
        @Size(max = 50) List<@NotNull @Localised(max = 2000) Map<String, String>> principles,
        @Localised @Nullable Map<String, String> addedValueForCitizen,

        @Schema(description = "Who agrees; at least two when it is proposed") @Size(max = 200)
        List<@Valid @NotNull Party> parties,

        @Schema(description = "What they want to reach, as a tree") @Size(max = 50)
        List<@Valid @NotNull Goal> goals,

        @Valid Period period,
        @Valid @Nullable Economy economy,
        @Size(max = 50) List<@Valid @NotNull LegalBasis> legalBases) {
    private static final int DEEPEST = 4;

    public AgreementTerms {
        purposes = Lists.copy(purposes);
        principles = Lists.copy(principles);
        parties = Lists.copy(parties);
        goals = Lists.copy(goals);
        period = Objects.requireNonNullElse(period, Period.OPEN);
        legalBases = Lists.copy(legalBases);
    }

    @Blames("parties")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner is a party once")
    boolean isPartiesOnce() {
        var ids =
                parties.stream().filter(Objects::nonNull).map(Party::partnerId).toList();
        return ids.stream().distinct().count() == ids.size();
    }

    @Blames("goals")
    @Schema(hidden = true)
    @AssertTrue(message = "numbers are unique among siblings, ids in the tree, and the tree is at most four deep")
    boolean isGoalsInOrder() {
        var ids = givenGoalIds().toList();
        return goals.stream().filter(Objects::nonNull).allMatch(goal -> goal.depth() <= DEEPEST)
                && Goal.numberedOnce(goals)
                && ids.stream().distinct().count() == ids.size();
    }

    @Blames("goals")
    @Schema(hidden = true)
    @AssertTrue(message = "the tree begins with overall goals, and no goal stands above the level of its parent")
    boolean isGoalLevelsInOrder() {
        return goals.stream()
                .filter(Objects::nonNull)
                .allMatch(goal -> (goal.level() == null || goal.level() == Goal.Level.OVERALL_GOAL)
                        && goal.nothingAboveItsParent());
    }

    public Stream<Goal> allGoals() {
        return goals.stream().filter(Objects::nonNull).flatMap(Goal::all);
    }

    /// The ids its goals carry; new goals have none yet.
    public Stream<UUID> givenGoalIds() {
        return allGoals().map(Goal::id).filter(Objects::nonNull);
    }

    /// The themes of its goals, by the JSON Pointer of where they stand beneath this one.
    public Map<String, String> namedThemes(String pointer) {
        var named = new LinkedHashMap<String, String>();
        Goal.collectThemes(goals, pointer + "/goals", named);
        return named;
    }

    public List<UUID> partyIds() {
        return parties.stream().map(Party::partnerId).toList();
    }

    public Optional<Party> party(UUID partnerId) {
        return parties.stream()
                .filter(party -> party.partnerId().equals(partnerId))
                .findFirst();
    }

    /// The same, with an id for every goal that has none.
    public AgreementTerms identified(Supplier<UUID> ids) {
        return new AgreementTerms(
                title,
                type,
                localTerm,
                country,
                partnershipBasis,
                background,
                purposes,
                principles,
                addedValueForCitizen,
                parties,
                goals.stream().map(goal -> goal.identified(ids)).toList(),
                period,
                economy,
                legalBases);
    }
}
