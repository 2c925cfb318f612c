package org.samverk.agreements.agreement.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Contribution;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.agreements.agreement.terms.goal.Goal;
import org.samverk.agreements.agreement.terms.goal.Goals;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is promised. A consent is given to exactly this, by its hash: SHA-256 over the RFC 8785 form of this object as
/// answered.
@Schema(name = "AgreementTerms")
public record AgreementTerms(
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @NotNull AgreementType type,

        @Schema(description = "What the parties call it themselves", examples = "partnerskabsaftale")
        @Size(max = 100)
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
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
        @Size(max = 50) List<@Valid @NotNull LegalBasis> legalBases,

        @Schema(description = "What each party takes on; absent when nothing is said, as all below")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 200)
        List<@Valid @NotNull Obligation> obligations,

        @Schema(description = "What each party brings in") @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 200)
        List<@Valid @NotNull Contribution> contributions,

        @Valid @Nullable Renewal renewal,

        @Schema(description = "How it may be ended before its time, or at the end of a term")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 50)
        List<@Valid @NotNull NoticeRule> noticeRules,

        @Schema(description = "What a health agreement is about")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Size(max = 10)
        List<@NotNull FocusArea> focusAreas,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@Valid @NotNull Clause> clauses,

        @Schema(description = "The agreement it stands under: a framework, or what it supplements") @Nullable
        UUID parentAgreementId,

        @Schema(
                description =
                        "The agreement whose place it takes from its first day on; all parties of that one are parties of it")
        @Nullable
        UUID supersedesId,

        @Schema(description = "The collaboration it is made in") @Nullable
        UUID collaborationId) {
    public AgreementTerms {
        purposes = Lists.copy(purposes);
        principles = Lists.copy(principles);
        parties = Lists.copy(parties);
        goals = Lists.copy(goals);
        period = Objects.requireNonNullElse(period, Period.OPEN);
        legalBases = Lists.copy(legalBases);
        obligations = Lists.copy(obligations);
        contributions = Lists.copy(contributions);
        noticeRules = Lists.copy(noticeRules);
        focusAreas = Lists.copy(focusAreas);
        clauses = Lists.copy(clauses);
    }

    @Blames("parties")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner is a party once")
    boolean isPartiesOnce() {
        return Parts.once(parties.stream().filter(Objects::nonNull).map(Party::partnerId));
    }

    @Blames("goals")
    @Schema(hidden = true)
    @AssertTrue(message = "numbers are unique among siblings, ids in the tree, and the tree is at most four deep")
    boolean isGoalsInOrder() {
        return goals.stream().filter(Objects::nonNull).allMatch(goal -> goal.depth() <= Goal.DEEPEST)
                && Goal.numberedOnce(goals)
                && Parts.once(Parts.given(allGoals().toList(), Goal::id));
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

    @Blames("obligations")
    @Schema(hidden = true)
    @AssertTrue(message = "an obligation is a party's, and an id is given once")
    boolean isObligationsInOrder() {
        return ofParties(obligations.stream().filter(Objects::nonNull).map(Obligation::partyId))
                && Parts.once(Parts.given(obligations, Obligation::id));
    }

    @Blames("contributions")
    @Schema(hidden = true)
    @AssertTrue(message = "a contribution is a party's, and an id is given once")
    boolean isContributionsInOrder() {
        return ofParties(contributions.stream().filter(Objects::nonNull).map(Contribution::partyId))
                && Parts.once(Parts.given(contributions, Contribution::id));
    }

    @Blames("noticeRules")
    @Schema(hidden = true)
    @AssertTrue(message = "a party has one rule of notice, and there is one for those who have none")
    boolean isNoticeRulesInOrder() {
        var whose = noticeRules.stream()
                .filter(Objects::nonNull)
                .map(NoticeRule::partyId)
                .toList();
        return Parts.once(whose.stream()) && ofParties(whose.stream().filter(Objects::nonNull));
    }

    @Blames("clauses")
    @Schema(hidden = true)
    @AssertTrue(message = "a matter has one clause; only OTHER has several")
    boolean isClausesInOrder() {
        return Parts.once(clauses.stream()
                .filter(Objects::nonNull)
                .map(Clause::matter)
                .filter(matter -> matter != Clause.Matter.OTHER));
    }

    @Blames("renewal")
    @Schema(hidden = true)
    @AssertTrue(message = "only what has an end is renewed by itself")
    boolean isRenewalInOrder() {
        return renewal == null || !Boolean.TRUE.equals(renewal.automatic()) || period.end() != null;
    }

    private boolean ofParties(Stream<UUID> named) {
        return Parts.areAmong(parties, named);
    }

    public Stream<Goal> allGoals() {
        return goals.stream().filter(Objects::nonNull).flatMap(Goal::all);
    }

    /// The ids its parts carry, by the list each stands in; what is new has none yet.
    public Map<String, List<UUID>> givenIds() {
        return Parts.givenIds(this);
    }

    /// The themes of its goals, by the JSON Pointer of where they stand beneath this one.
    public Map<String, String> namedThemes(String pointer) {
        return Goals.namedThemes(goals, pointer + "/goals");
    }

    /// The last day in force if nobody ends it before; none where it is renewed by itself.
    public @Nullable LocalDate lastDay() {
        return renewal != null && renewal.automatic() ? null : period.end();
    }

    public List<UUID> partyIds() {
        return parties.stream().map(Party::partnerId).toList();
    }

    /// How a party may end it: by its own rule, or by the one of those who have none.
    public Optional<NoticeRule> noticeRule(UUID partyId) {
        return noticeRules.stream()
                .filter(rule -> partyId.equals(rule.partyId()))
                .findFirst()
                .or(() -> noticeRules.stream()
                        .filter(rule -> rule.partyId() == null)
                        .findFirst());
    }

    public Optional<Party> party(UUID partnerId) {
        return parties.stream()
                .filter(party -> party.partnerId().equals(partnerId))
                .findFirst();
    }

    /// The same, with an id for every part that is to have one and has none.
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
                legalBases,
                obligations.stream().map(one -> one.identified(ids)).toList(),
                contributions.stream().map(one -> one.identified(ids)).toList(),
                renewal,
                noticeRules,
                focusAreas,
                clauses,
                parentAgreementId,
                supersedesId,
                collaborationId);
    }
}
