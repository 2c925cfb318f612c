package org.samverk.followup.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Lists;

/// What is followed up, as last heard of.
///
/// @param title by language tag
/// @param owners whose it is; a forum may have several
/// @param parties the partners it is between, or that take part
/// @param agreementId the agreement it is or belongs to
/// @param terms of an agreement
/// @param target of a goal
/// @param cancelled given up: nothing new is hung on it
/// @param access who may see it, and so who may see what hangs on it: nobody else, whosever that is
public record KnownSubject(
        Subject subject,
        Map<String, String> title,
        Set<UUID> owners,
        Set<UUID> parties,
        @Nullable UUID agreementId,
        @Nullable Terms terms,
        @Nullable Target target,
        boolean cancelled,
        boolean deleted,
        Access access) {

    /// An agreement's newest terms.
    ///
    /// @param goals ids, those of sub-goals too
    /// @param beginsOn first day in force, in the agreement's zone; present once all have signed
    /// @param endsOn last day in force; absent when it runs on
    public record Terms(
            int termsVersion,
            String type,
            Set<UUID> goals,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn) {}

    /// What a goal is to reach, by its agreement's newest text.
    ///
    /// @param place among all goals of the agreement, from 0
    /// @param indicatorIds what it is measured by, as far as the text says
    /// @param parentGoalId the goal it is beneath; absent for one at the top
    /// @param level how far up it is meant to stand, as `SUB_GOAL`
    public record Target(
            int place,
            String number,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable LocalDate dueDate,
            List<UUID> indicatorIds,
            @Nullable UUID parentGoalId,
            @Nullable String level) {
        public Target {
            indicatorIds = Lists.copy(indicatorIds);
        }
    }

    /// Whether one of its owners or parties is whom this actor acts for.
    public boolean isOf(Actor actor) {
        return Stream.concat(owners.stream(), parties.stream()).anyMatch(actor::actsFor);
    }

    /// The goals that may be reported on where this is followed up.
    public Set<UUID> goals() {
        if (subject.type() == Subject.Type.GOAL) {
            return Set.of(subject.id());
        }
        return terms == null ? Set.of() : terms.goals();
    }

    /// What is no more in the agreement's text comes to nothing, and is seen as the agreement is.
    KnownSubject droppedFrom(KnownSubject agreement) {
        return new KnownSubject(
                subject,
                title,
                agreement.owners,
                agreement.parties,
                agreementId,
                terms,
                target,
                true,
                agreement.deleted,
                agreement.access);
    }

    KnownSubject with(Access changed) {
        return new KnownSubject(
                subject, title, owners, parties, agreementId, terms, target, cancelled, deleted, changed);
    }
}
