package org.samverk.followup.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.Occasion;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.problem.FieldError;

/// Who reports how something goes, to whom, how, and when. Active only when all of that is settled.
@Entity
@Table(name = "followup_plan")
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

    /// Once active, who reports what to whom and when stays as it is: occasions were set out by it.
    /// @return whether anything is different now
    boolean change(PlanContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        if (state.status() != PlanStatus.DRAFT) {
            throw new PlanRefusal.IllegalTransition("Only a draft is changed.", this);
        }
        state = state.with(content, now);
        return true;
    }

    /// @return the days of the first occasions
    /// @throws PlanRefusal.Incomplete naming everything that is not settled
    List<LocalDate> activate(Instant now) {
        if (state.status() != PlanStatus.DRAFT) {
            throw new PlanRefusal.IllegalTransition("Only a draft is activated.", this);
        }
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new PlanRefusal.Incomplete(missing);
        }
        state = state.as(PlanStatus.ACTIVE, now);
        var days = schedule(AT_MOST, now);
        if (days.isEmpty()) {
            throw new PlanRefusal.NoOccasions();
        }
        return days;
    }

    private List<FieldError> missing() {
        var missing = new ArrayList<FieldError>();
        var content = state.content();
        require(content.how(), "/how", "How it is followed up is not settled.", missing);
        require(content.when(), "/when", "When it is followed up is not settled.", missing);
        require(content.reporter(), "/reporter", "Who reports is not settled.", missing);
        require(content.recipient(), "/recipient", "Who is reported to is not settled.", missing);
        return missing;
    }

    private static void require(@Nullable Object settled, String pointer, String detail, List<FieldError> missing) {
        if (settled == null) {
            missing.add(FieldError.at(pointer, "required", detail));
        }
    }

    /// Sets out the days between the last one set out and two years from now. A rule that yields no more is done with.
    /// @param room how many more may lie ahead
    /// @return the new days; without any, nothing is changed
    List<LocalDate> schedule(int room, Instant now) {
        var when = state.content().when();
        if (when == null || state.status() != PlanStatus.ACTIVE || room < 1) {
            return List.of();
        }
        var before = state.scheduledUntil();
        var until = state.today(now).plusMonths(MONTHS_AHEAD);
        var days = when.days(before == null ? when.dtstart().minusDays(1) : before, until, room);
        if (!days.isEmpty()) {
            var last = days.size() == room ? days.getLast() : until;
            state = state.scheduled(when.days(last, LocalDate.MAX, 1).isEmpty() ? null : last, days.size(), now);
        }
        return days;
    }

    /// The occasions of these days, the last of those set out.
    List<Occasion> occasions(List<LocalDate> days) {
        var content = state.content();
        var first = state.occasions() - days.size() + 1;
        var reporter = Objects.requireNonNull(content.reporter()).partnerId();
        var recipient = Objects.requireNonNull(content.recipient()).partnerId();
        var of = new Occasion.Of(
                id,
                content.subject().id(),
                state.ownerPartnerId(),
                reporter,
                recipient,
                content.zone(),
                state.subjectAccess(),
                state.createdBy());
        return IntStream.range(0, days.size())
                .mapToObj(i -> Occasion.setOut(of, first + i, days.get(i), state.updatedAt()))
                .toList();
    }

    /// @throws PlanRefusal.CannotSee when reporter or recipient may not see what is followed up
    void refuseWhoCannotSee() {
        var content = state.content();
        var errors = new ArrayList<FieldError>();
        refuse(content.reporter(), "/reporter", errors);
        refuse(content.recipient(), "/recipient", errors);
        if (!errors.isEmpty()) {
            throw new PlanRefusal.CannotSee(errors);
        }
    }

    private void refuse(PlanContent.@Nullable Role role, String pointer, List<FieldError> errors) {
        if (role != null && !seenBy(role.partnerId())) {
            errors.add(FieldError.at(pointer, "cannot-see", "May not see the agreement."));
        }
    }

    private boolean seenBy(UUID partner) {
        var access = state.subjectAccess();
        return access.visibility().compareTo(Visibility.SHARED) >= 0
                || partner.equals(access.owner())
                || (access.visibility() == Visibility.RESTRICTED
                        && access.audience().contains(partner));
    }

    void complete(Instant now) {
        if (state.status() != PlanStatus.ACTIVE) {
            throw new PlanRefusal.IllegalTransition("Only an active plan is completed.", this);
        }
        state = state.as(PlanStatus.COMPLETED, now);
    }

    void cancel(Instant now) {
        if (state.status() != PlanStatus.DRAFT && state.status() != PlanStatus.ACTIVE) {
            throw new PlanRefusal.IllegalTransition("It has ended already.", this);
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
    public Access access() {
        return state.access();
    }

    PlanRow row() {
        return new PlanRow(id, version, state, java.util.Map.of(), null);
    }
}
