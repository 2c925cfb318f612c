package org.samverk.partners.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumType;
import org.samverk.partners.forum.seat.Chair;
import org.samverk.partners.forum.seat.Lineages;
import org.samverk.partners.forum.seat.Seat;

/// What a forum is made up of on a day, and what its kind demands of that.
record Composition(ForumState state, LocalDate day) {

    static Composition of(ForumState state, Instant now) {
        return new Composition(state, state.today(now));
    }

    /// @param before the same forum before a change
    /// @throws ForumRefusal when something is wrong now, or an active forum lost what it had
    void requireSound(Composition before, Lineages known) {
        if (Chair.doubled(state.seats(), state.appointments())) {
            throw new ForumRefusal.TwoChairs(
                    state.appointments().equals(before.state.appointments()) ? "/isChair" : "/role");
        }
        var observing = new ArrayList<>(observersInTheChair());
        observing.removeAll(before.observersInTheChair());
        if (!observing.isEmpty()) {
            throw new ForumRefusal.ObserverInTheChair(blamed(observing.getFirst(), before));
        }
        if (type() == ForumType.POLITICAL_STEERING_GROUP
                && state.seats().stream().anyMatch(Composition::unpolitical)) {
            throw new ForumRefusal.NotPolitical(
                    state.seats().equals(before.state.seats()) ? "/forumType" : "/seatKind");
        }
        if (state.status() == ForumStatus.ACTIVE) {
            var lost = new ArrayList<>(missing(known));
            lost.removeAll(before.missing(known));
            if (!lost.isEmpty()) {
                throw new ForumRefusal.NotReady(lost);
            }
        }
    }

    private List<Chair> observersInTheChair() {
        return Chair.ofObservers(state.seats(), state.appointments());
    }

    private String blamed(Chair observing, Composition before) {
        if (observing.bySeat()) {
            return "/isChair";
        }
        if (!state.appointments().equals(before.state.appointments())) {
            return "/role";
        }
        return state.seats().size() < before.state.seats().size() ? "/seats" : "/seatKind";
    }

    private static boolean unpolitical(Seat seat) {
        var kind = seat.content().seatKind();
        return kind.member() && !kind.political();
    }

    /// All it lacks to be active.
    List<FieldError> missing(Lineages known) {
        var missing = new ArrayList<FieldError>();
        if (state.content().formality() == Formality.FORMAL) {
            written(missing);
        }
        if (type() == ForumType.REGION_MUNICIPALITY_GROUP) {
            bothSides(missing, known);
        }
        if (type() == ForumType.POLITICAL_STEERING_GROUP) {
            state.owners().stream()
                    .filter(owner -> members().stream().noneMatch(seated -> known.comesFrom(seated, owner)))
                    .map(owner -> FieldError.at(
                            "/seats", "owner-without-seat", "Owner %s has no political seat.".formatted(owner)))
                    .forEach(missing::add);
        }
        return missing;
    }

    private void written(List<FieldError> missing) {
        var content = state.content();
        require(
                content.statedResponsibility(),
                "/statedResponsibility",
                "A formal forum says what it answers for.",
                missing);
        require(content.purpose(), "/purpose", "The purpose of a formal forum is written down.", missing);
        require(
                content.mandateDocument(),
                "/mandateDocument",
                "A formal forum has a document of its goals and mandate.",
                missing);
    }

    private void bothSides(List<FieldError> missing, Lineages known) {
        if (members().stream().noneMatch(known::regionSide)) {
            missing.add(FieldError.at("/seats", "no-region", "No member stands on a region's side."));
        }
        if (members().stream().noneMatch(known::municipalitySide)) {
            missing.add(FieldError.at("/seats", "no-municipality", "No member stands on a municipality's side."));
        }
    }

    private static void require(@Nullable Object said, String pointer, String detail, List<FieldError> missing) {
        if (said == null) {
            missing.add(FieldError.at(pointer, "required", detail));
        }
    }

    private ForumType type() {
        return state.content().forumType();
    }

    private List<UUID> members() {
        return state.seats().stream()
                .filter(seat -> seat.memberOn(day))
                .map(seat -> seat.content().partnerId())
                .toList();
    }
}
