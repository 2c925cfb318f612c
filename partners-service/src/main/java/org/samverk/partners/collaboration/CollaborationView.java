package org.samverk.partners.collaboration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;
import org.samverk.partners.collaboration.CollaborationRow.LinkedAgreement;
import org.samverk.partners.collaboration.CollaborationRow.Named;
import org.samverk.partners.collaboration.assessment.Answers;
import org.samverk.partners.collaboration.assessment.Score;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Practice;
import org.samverk.partners.collaboration.content.Maturity;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.collaboration.content.Scope;
import org.samverk.partners.collaboration.content.SharedGoal;
import org.samverk.partners.collaboration.content.TimeFrame;
import org.samverk.partners.collaboration.readiness.ReadinessView;
import org.samverk.partners.reference.AreaRef;

/// A collaboration as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Collaboration")
public record CollaborationView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Map<String, String> title,
        @Nullable Map<String, String> cause,
        List<String> themes,
        List<AreaRef> areas,
        @Nullable Scope scope,

        @Schema(readOnly = true, description = "Whether it goes beyond one organisation, as its scope says") @Nullable
        Boolean external,

        List<ParticipantView> participants,
        List<SharedGoal> goals,
        @Schema(readOnly = true) CommitmentLevel commitmentLevel,

        @Schema(readOnly = true, description = "The day of the last change of level") @Nullable
        LocalDate commitmentSince,

        @Nullable String commitmentRationale,
        List<Practice> practices,

        @Schema(
                readOnly = true,
                description =
                        "What its practices, and the agreements and mutual referral pathways you may see, speak for")
        CommitmentLevel suggestedLevel,

        @Schema(
                readOnly = true,
                description =
                        "The last agreement that made it FORMAL has ended, or the last pathway that it was COMMITTED by; the level stays until it is changed. Never true of a collaboration that has ENDED itself")
        boolean reviewNeeded,

        @Schema(
                readOnly = true,
                description =
                        "A warning: a linked agreement you may see is in force, and no stakeholder analysis you may see has ever been completed for this collaboration")
        boolean analysisMissing,

        List<UUID> agreementIds,

        @Schema(readOnly = true, description = "The linked agreements you may see")
        List<LinkedAgreementView> agreements,

        @Nullable Maturity maturity,
        @Nullable Map<String, String> availableResources,
        @Nullable TimeFrame timeFrame,
        @Nullable Integer feasibility,
        @Schema(readOnly = true) Opportunity opportunity,
        @Schema(readOnly = true) ReadinessView readiness,
        @Schema(readOnly = true) List<AnsweredChecklist> checklists,
        Visibility visibility,
        String timeZone,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) CollaborationStatus status,

        @Schema(readOnly = true, description = "The day of the last step") @Nullable
        LocalDate statusSince,

        @Schema(readOnly = true, description = "For the last step") @Nullable
        String statusReason,

        @Schema(readOnly = true) @Nullable LocalDate establishedOn,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Schema(name = "CollaborationParticipantView")
    record ParticipantView(
            UUID partnerId,
            @Schema(readOnly = true) @Nullable String name,

            @Schema(readOnly = true, description = "Who has taken the partner's place, where somebody has") @Nullable
            UUID currentPartnerId,

            Participant.Role role,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    @Schema(name = "LinkedAgreement")
    record LinkedAgreementView(
            UUID id,
            Map<String, String> title,
            @Schema(examples = "PARTNERSHIP_AGREEMENT") String type,

            @Schema(description = "Whether it makes the collaboration FORMAL now")
            boolean formalises,

            @Schema(description = "True once it is gone where it was kept") @Nullable
            Boolean deleted) {}

    /// That a checklist was answered; the answers are read under the collaboration's checklists.
    @Schema(name = "AnsweredChecklist")
    record AnsweredChecklist(UUID checklistId, LocalDate answeredOn, Score score) {
        static AnsweredChecklist of(Answers answers) {
            return new AnsweredChecklist(answers.checklistId(), answers.answeredOn(), answers.score());
        }
    }

    @Override
    public String self() {
        return self(id);
    }

    public static String self(UUID id) {
        return "/samverk/v1/collaborations/" + id;
    }

    public static CollaborationView of(CollaborationRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new CollaborationView(
                row.id(),
                row.version(),
                state.ownerPartnerId(),
                owner(row),
                content.title(),
                content.cause(),
                content.themes(),
                content.areas(),
                content.scope(),
                content.scope() == null ? null : content.scope() != Scope.INTERNAL,
                participants(row),
                content.goals(),
                state.commitment().level(),
                since(state),
                content.commitmentRationale(),
                content.practices(),
                row.suggestedLevel(),
                row.reviewNeeded(),
                row.unanalysed(),
                row.agreementIds(),
                row.agreements().stream().map(CollaborationView::linked).toList(),
                content.maturity(),
                content.availableResources(),
                content.timeFrame(),
                content.feasibility(),
                Opportunity.of(state),
                ReadinessView.of(row),
                state.checklists().stream().map(AnsweredChecklist::of).toList(),
                Objects.requireNonNull(content.visibility()),
                content.zone().getId(),
                content.externalIds(),
                state.status(),
                state.life().since(),
                state.life().reason(),
                state.life().establishedOn(),
                state.createdAt(),
                state.updatedAt(),
                CollaborationLinks.of(row, actor));
    }

    private static @Nullable LocalDate since(CollaborationState state) {
        var last = state.commitment().last();
        return last == null ? null : last.date();
    }

    private static Reference owner(CollaborationRow row) {
        var owner = row.state().ownerPartnerId();
        var named = row.names().get(owner);
        return named == null ? new Reference(owner) : new Reference(owner, named.name(), named.instead(owner));
    }

    private static List<ParticipantView> participants(CollaborationRow row) {
        return row.state().content().participants().stream()
                .map(one -> participant(one, row.names().get(one.partnerId())))
                .toList();
    }

    private static ParticipantView participant(Participant one, @Nullable Named named) {
        var current = named == null ? null : named.instead(one.partnerId());
        return new ParticipantView(
                one.partnerId(),
                named == null ? null : named.name(),
                current,
                one.role(),
                one.joinedOn(),
                one.leftOn());
    }

    private static LinkedAgreementView linked(LinkedAgreement agreement) {
        return new LinkedAgreementView(
                agreement.id(),
                agreement.title(),
                agreement.type(),
                agreement.formalises(),
                agreement.deleted() ? true : null);
    }
}
