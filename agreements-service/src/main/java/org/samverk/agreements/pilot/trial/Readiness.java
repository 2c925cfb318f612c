package org.samverk.agreements.pilot.trial;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.followup.KnownEvaluations.Completed;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.agreements.pilot.trial.content.Precondition;
import org.samverk.agreements.pilot.trial.content.Presentation;
import org.samverk.kit.problem.FieldError;

/// What each step of a pilot rests on. Every answer names all that is missing, where it is missing.
final class Readiness {
    private static final String MISSING = "missing";

    private Readiness() {}

    /// What is to be known beside the pilot itself.
    ///
    /// @param accepted whether any partner has accepted the offer
    /// @param evaluation the one of the pilot that was completed last
    record Surroundings(boolean accepted, Optional<Completed> evaluation) {}

    static List<FieldError> missing(PilotStatus step, PilotState state, Surroundings around) {
        return Stream.concat(
                        said(step, state.content()),
                        switch (step) {
                            case RUNNING -> accepted(around.accepted());
                            case EVALUATED -> evaluated(state.evaluationId(), around.evaluation());
                            case SCALING ->
                                Stream.concat(completed(around.evaluation()), recommended(around.evaluation()));
                            case PREPARING, KNOWLEDGE_BASE, ANALYSED, PRESENTED, OFFERING, CLOSED -> Stream.empty();
                        })
                .toList();
    }

    /// What a pilot that has come this far can no longer do without. What it came this far without it may still
    /// lack: not everything was always asked for.
    static List<FieldError> lost(PilotStatus status, PilotContent before, PilotContent content) {
        return Stream.of(
                        PilotStatus.KNOWLEDGE_BASE,
                        PilotStatus.ANALYSED,
                        PilotStatus.PRESENTED,
                        PilotStatus.OFFERING,
                        PilotStatus.RUNNING)
                .filter(status::isBeyond)
                .flatMap(step -> {
                    var lacking = said(step, before).toList();
                    return said(step, content).filter(error -> !lacking.contains(error));
                })
                .distinct()
                .toList();
    }

    private static Stream<FieldError> said(PilotStatus step, PilotContent content) {
        return switch (step) {
            case KNOWLEDGE_BASE ->
                only(content.knowledgeBaseRef() == null, "/knowledgeBaseRef", "Nobody says where it is.");
            case ANALYSED ->
                only(content.recommendations().isEmpty(), "/recommendations", "The analysis recommends nothing yet.");
            case OFFERING -> Stream.concat(preconditions(content), presentations(content));
            case RUNNING ->
                Stream.concat(
                        only(content.processLeaderRole() == null, "/processLeaderRole", "Nobody leads the process."),
                        only(content.workGroupForumId() == null, "/workGroupForumId", "No work group is appointed."));
            case PRESENTED -> presentations(content);
            case PREPARING, EVALUATED, SCALING, CLOSED -> Stream.empty();
        };
    }

    private static Stream<FieldError> preconditions(PilotContent content) {
        var entered = content.preconditions();
        var unmet = IntStream.range(0, entered.size())
                .filter(index -> !entered.get(index).met())
                .mapToObj(index -> FieldError.at(
                        "/preconditions/%d/met".formatted(index),
                        "not-met",
                        "%s is not met yet.".formatted(entered.get(index).code())));
        var unshown = IntStream.range(0, entered.size())
                .filter(index -> entered.get(index).undocumented())
                .mapToObj(index -> FieldError.at(
                        "/preconditions/%d/reference".formatted(index), MISSING, "Which goal document says so."));
        return Stream.concat(Stream.concat(unmet, unshown), absent(content));
    }

    private static Stream<FieldError> absent(PilotContent content) {
        var codes = new LinkedHashSet<>(Precondition.ALWAYS);
        content.preconditions().forEach(precondition -> codes.add(precondition.code()));
        return content.foundingPartnerIds().stream().flatMap(partner -> {
            var open = new LinkedHashSet<>(codes);
            content.preconditions().stream()
                    .filter(precondition -> precondition.partnerId().equals(partner))
                    .forEach(precondition -> open.remove(precondition.code()));
            return open.stream()
                    .map(code -> FieldError.at(
                            "/preconditions", MISSING, "%s of the founding partner %s.".formatted(code, partner)));
        });
    }

    private static Stream<FieldError> presentations(PilotContent content) {
        var left = new HashSet<UUID>(content.foundingPartnerIds());
        left.removeAll(
                content.presentations().stream().map(Presentation::partnerId).collect(Collectors.toSet()));
        return content.foundingPartnerIds().stream()
                .filter(left::contains)
                .map(partner -> FieldError.at(
                        "/presentations", MISSING, "The result was not presented to %s.".formatted(partner)));
    }

    private static Stream<FieldError> accepted(boolean accepted) {
        return only(!accepted, "/participations", "No partner has accepted the offer.");
    }

    private static Stream<FieldError> evaluated(@Nullable UUID before, Optional<Completed> evaluation) {
        var fresh = evaluation.filter(latest -> !latest.id().equals(before)).isPresent();
        return only(!fresh, "/evaluationId", "No evaluation of it was completed since.");
    }

    /// The one it was evaluated by may have been taken up again since.
    private static Stream<FieldError> completed(Optional<Completed> evaluation) {
        return only(evaluation.isEmpty(), "/evaluationId", "No evaluation of it is completed any more.");
    }

    private static Stream<FieldError> recommended(Optional<Completed> evaluation) {
        return evaluation
                .filter(latest -> Boolean.FALSE.equals(latest.recommendsScaleUp()))
                .map(_ -> FieldError.at(
                        "/evaluationId", "not-recommended", "The evaluation completed last speaks against it."))
                .stream();
    }

    private static Stream<FieldError> only(boolean missing, String pointer, String detail) {
        return missing ? Stream.of(FieldError.at(pointer, MISSING, detail)) : Stream.empty();
    }
}
