package org.samverk.partners.stakeholder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.Lists;
import org.samverk.partners.stakeholder.content.AnalysisContent;
import org.samverk.partners.stakeholder.objection.Objection;
import org.samverk.partners.stakeholder.profile.StakeholderContent;
import org.samverk.partners.stakeholder.text.ErasableText;

/// All that is stored of an analysis; the journal's snapshot.
///
/// @param revision from 1; the next begins when a completed one is taken up again
/// @param timeZone whose days its days are: those of the owner's country
/// @param added what the change that led here added, as a path beneath the analysis: whoever repeats the request is
///     sent there again
/// @param completedAt when it was last completed
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
public record AnalysisState(
        AnalysisContent content,
        AnalysisStatus status,
        int revision,
        List<Stakeholder> stakeholders,
        List<Objection> objections,
        String timeZone,
        @Nullable String added,
        @Nullable Instant completedAt,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public AnalysisState {
        stakeholders = Lists.copy(stakeholders);
        objections = Lists.copy(objections);
    }

    static AnalysisState drafted(AnalysisContent content, ZoneId zone, @Nullable UUID createdBy, Instant now) {
        return new AnalysisState(
                content, AnalysisStatus.DRAFT, 1, List.of(), List.of(), zone.getId(), null, null, createdBy, now, now);
    }

    AnalysisState with(AnalysisContent changed, Instant now) {
        return new AnalysisState(
                changed,
                status,
                revision,
                stakeholders,
                objections,
                timeZone,
                null,
                completedAt,
                createdBy,
                createdAt,
                now);
    }

    AnalysisState as(AnalysisStatus changed, Instant now) {
        return next(changed, revision, stakeholders, objections, null, completedAt, now);
    }

    AnalysisState completed(Instant now) {
        return next(AnalysisStatus.COMPLETED, revision, stakeholders, objections, null, now, now);
    }

    AnalysisState revised(Instant now) {
        return next(AnalysisStatus.DRAFT, revision + 1, stakeholders, objections, null, completedAt, now);
    }

    AnalysisState plus(Stakeholder one, Instant now) {
        var more = new ArrayList<>(stakeholders);
        more.add(one);
        return next(status, revision, more, objections, "stakeholders/" + one.id(), completedAt, now);
    }

    /// @param added what is added to the stakeholder, as a path beneath it
    AnalysisState with(UUID stakeholder, UnaryOperator<Stakeholder> change, @Nullable String added, Instant now) {
        var changed = stakeholders.stream()
                .map(one -> one.id().equals(stakeholder) ? change.apply(one) : one)
                .toList();
        var at = added == null ? null : "stakeholders/%s/%s".formatted(stakeholder, added);
        return next(status, revision, changed, objections, at, completedAt, now);
    }

    /// What it objects to goes with a stakeholder.
    AnalysisState without(Stakeholder gone, Instant now) {
        return next(
                status,
                revision,
                stakeholders.stream().filter(one -> !one.equals(gone)).toList(),
                objections.stream()
                        .filter(one -> !gone.id().equals(one.stakeholderId()))
                        .toList(),
                null,
                completedAt,
                now);
    }

    AnalysisState plus(Objection one, Instant now) {
        var more = new ArrayList<>(objections);
        more.add(one);
        return next(status, revision, stakeholders, more, "objections/" + one.id(), completedAt, now);
    }

    AnalysisState with(Objection changed, Instant now) {
        var others = objections.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
        return next(status, revision, stakeholders, others, null, completedAt, now);
    }

    AnalysisState without(Objection gone, Instant now) {
        var others = objections.stream().filter(one -> !one.equals(gone)).toList();
        return next(status, revision, stakeholders, others, null, completedAt, now);
    }

    private AnalysisState next(
            AnalysisStatus status,
            int revision,
            List<Stakeholder> stakeholders,
            List<Objection> objections,
            @Nullable String added,
            @Nullable Instant completedAt,
            Instant now) {
        return new AnalysisState(
                content,
                status,
                revision,
                stakeholders,
                objections,
                timeZone,
                added,
                completedAt,
                createdBy,
                createdAt,
                now);
    }

    public Optional<Stakeholder> stakeholder(UUID id) {
        return stakeholders.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// A partner is one stakeholder, by whichever of its ids it is named.
    /// @param id of the stakeholder it is said of
    /// @param current who has taken a partner's place by now; who is not in it is itself
    void requireOnce(UUID id, StakeholderContent content, Map<UUID, UUID> current) {
        var partner = content.partnerId();
        if (partner == null) {
            return;
        }
        stakeholders.stream()
                .filter(one -> !one.id().equals(id))
                .filter(one -> one.content().partnerId() != null
                        && now(one.content().partnerId(), current).equals(now(partner, current)))
                .findFirst()
                .ifPresent(there -> {
                    throw new AnalysisRefusal.StakeholderTwice(there.id());
                });
    }

    private static UUID now(UUID partner, Map<UUID, UUID> current) {
        return current.getOrDefault(partner, partner);
    }

    Optional<Objection> objection(UUID id) {
        return objections.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Who takes the initiative and who assessed are let in when it is RESTRICTED.
    /// @param within who sees the collaboration it is made for
    Access access(@Nullable Access within) {
        var wanted = content.visibility() == null ? Visibility.PRIVATE : content.visibility();
        var named = Stream.concat(Stream.of(content.initiator()), assessors()).collect(Collectors.toSet());
        return new AnalysisAccess(content.owner(), wanted, named, within).with(createdBy);
    }

    private Stream<UUID> assessors() {
        return stakeholders.stream()
                .flatMap(one -> one.assessments().stream())
                .map(one -> one.assessor().partnerId());
    }

    boolean enteredForAnother() {
        return createdBy != null && !createdBy.equals(content.owner());
    }

    /// Every partner it mentions.
    public Stream<UUID> partners() {
        return Stream.concat(
                Stream.concat(Stream.of(content.owner(), content.initiator()), assessors()), stakeholderPartners());
    }

    public Stream<UUID> stakeholderPartners() {
        return stakeholders.stream().map(one -> one.content().partnerId()).flatMap(Stream::ofNullable);
    }

    /// Every text it still has.
    public Stream<UUID> texts() {
        return Stream.concat(
                        objections.stream().map(Objection::text),
                        stakeholders.stream()
                                .flatMap(one -> one.assessments().stream())
                                .flatMap(one -> Stream.ofNullable(one.note())))
                .map(ErasableText::id);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    public boolean pastTimeFrame(Instant now) {
        var frame = content.timeFrame();
        return frame != null && status != AnalysisStatus.ARCHIVED && today(now).isAfter(frame.end());
    }
}
