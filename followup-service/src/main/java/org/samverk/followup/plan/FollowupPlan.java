package org.samverk.followup.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.Occasion;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// Who reports how something goes, to whom, how, and when. Active only when all of that is settled.
@Entity
@Table(name = "followup_plan")
@Tells(
        kind = PlanSubject.TYPE,
        events = {
            "drafted",
            "changed",
            "activated",
            "completed",
            "cancelled",
            "rescheduled",
            "extended",
            "visibility-changed",
            "deleted"
        })
class FollowupPlan implements Journalled {
    /// How far ahead occasions are set out, and how many of them at most at a time.
    static final int MONTHS_AHEAD = 24;

    static final int AT_MOST = 500;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private PlanState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected FollowupPlan() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private FollowupPlan(PlanState state) {
        this.state = state;
    }

    static FollowupPlan drafted(
            UUID owner, PlanContent content, Access subjectAccess, @Nullable UUID createdBy, Instant now) {
        return new FollowupPlan(PlanState.drafted(owner, content, subjectAccess, createdBy, now));
    }

    /// Once active, who reports what to whom stays as it is: occasions were set out by it.
    /// @return whether anything is different now
    boolean change(PlanContent wanted, Instant now) {
        var content = state.become(wanted);
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    /// @return the days of the first occasions; none when it begins later than they are set out
    /// @throws PlanRefusal.Incomplete naming everything that is not settled
    /// @throws PlanRefusal.NoOccasions when no day is to come
    List<LocalDate> activate(Instant now) {
        require(PlanStatus.DRAFT, "Only a draft is activated.");
        var missing = state.content().missing();
        PlanRefusal.Incomplete.refuse(missing);
        state = state.as(PlanStatus.ACTIVE, now);
        var days = schedule(Set.of(), now);
        if (days.isEmpty() && state.scheduledUntil() == null) {
            throw new PlanRefusal.NoOccasions();
        }
        return days;
    }

    /// From today on an active plan goes by another rule. What it set out by the old one, and nobody began, falls away.
    /// @param taken the days from today on of occasions that stay; no other is set out for them
    /// @return the days of the new occasions; absent when the rule is as it was
    /// @throws PlanRefusal.NoOccasions when no day is to come
    Optional<List<LocalDate>> reschedule(PlanContent wanted, Set<LocalDate> taken, Instant now) {
        var content = state.become(wanted);
        if (content.equals(state.content())) {
            return Optional.empty();
        }
        state = state.by(content, now);
        var days = schedule(taken, now);
        if (days.isEmpty() && state.scheduledUntil() == null) {
            throw new PlanRefusal.NoOccasions();
        }
        return Optional.of(days);
    }

    private void require(PlanStatus status, String otherwise) {
        if (state.status() != status) {
            throw new PlanRefusal.IllegalTransition(otherwise, state.status());
        }
    }

    /// Sets out the days between the last one set out, or today, and two years from now.
    /// @param taken the days from today on that are set out already
    /// @return the new days; without any, an active plan is as it was
    List<LocalDate> schedule(Set<LocalDate> taken, Instant now) {
        var when = state.content().when();
        if (when == null || state.status() != PlanStatus.ACTIVE || taken.size() >= AT_MOST) {
            return List.of();
        }
        var today = state.today(now);
        var before = state.scheduledUntil() == null ? today.minusDays(1) : state.scheduledUntil();
        var found = when.days(before, today.plusMonths(MONTHS_AHEAD), AT_MOST - taken.size());
        var next = when.next(found.isEmpty() ? before : found.getLast());
        var days = found.stream().filter(day -> !taken.contains(day)).toList();
        state = state.scheduled(next.map(day -> day.minusDays(1)).orElse(null), days.size(), now);
        return days;
    }

    /// The occasions of these days, the last of those set out.
    List<Occasion> occasions(List<LocalDate> days) {
        var content = state.content();
        var first = state.occasions() - days.size() + 1;
        var reporter = Objects.requireNonNull(content.reporter());
        var recipient = Objects.requireNonNull(content.recipient());
        var of = new Occasion.Of(
                id,
                content.subject(),
                state.ownerPartnerId(),
                reporter,
                recipient,
                content.zone(),
                state.subjectAccess());
        return IntStream.range(0, days.size())
                .mapToObj(i -> Occasion.setOut(of, first + i, days.get(i), state.updatedAt()))
                .toList();
    }

    /// @throws PlanRefusal.IllegalTransition when it took effect once
    void requireDraft() {
        require(PlanStatus.DRAFT, "Only a draft is deleted.");
    }

    void complete(Instant now) {
        require(PlanStatus.ACTIVE, "Only an active plan is completed.");
        state = state.as(PlanStatus.COMPLETED, now);
    }

    void cancel(Instant now) {
        if (state.status() != PlanStatus.DRAFT && state.status() != PlanStatus.ACTIVE) {
            throw new PlanRefusal.IllegalTransition("It has ended already.", state.status());
        }
        state = state.as(PlanStatus.CANCELLED, now);
    }

    void follow(Access subjectAccess, Instant now) {
        state = state.seenBy(subjectAccess, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public PlanState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.subjectAccess();
    }

    /// As whoever changes it is asked about: it names nothing, and nothing is offered by it.
    PlanRow row() {
        var allSee = true;
        return new PlanRow(id, version, state, References.none(), Map.of(), allSee);
    }
}
