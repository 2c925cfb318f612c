package org.samverk.partners.collaboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRefusal.IllegalTransition;
import org.samverk.partners.collaboration.assessment.Answers;
import org.samverk.partners.collaboration.assessment.Assessed;
import org.samverk.partners.collaboration.assessment.KeptApart;
import org.samverk.partners.collaboration.commitment.CommitmentChange;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Proof;
import org.samverk.partners.collaboration.content.CollaborationContent;

/// Partners with a cause in common. Everything about it is one state, replaced as a whole by its verbs.
@Entity
@Table(name = "collaboration")
@Tells(
        kind = Collaborations.KIND,
        events = {
            "registered",
            "changed",
            "established",
            "suspended",
            "resumed",
            "ended",
            "commitment-changed",
            "readiness-assessed",
            "checklist-answered",
            "checklist-withdrawn",
            "participant-left",
            "deleted"
        })
public class Collaboration implements Journalled {
    static final int MOST_CHECKLISTS = 20;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private CollaborationState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Collaboration() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Collaboration(CollaborationState state) {
        this.state = state;
    }

    /// @param content settled
    public static Collaboration registered(
            CollaborationContent content, List<KeptApart> links, @Nullable UUID createdBy, Instant now) {
        return new Collaboration(CollaborationState.registered(content, links, createdBy, now));
    }

    /// What holds of its status and level holds afterwards too. What it lacks already, since partners became one for
    /// example, keeps nobody from changing the rest.
    /// @param referring whether two who take part then refer people to one another on a pathway
    /// @param current who stands for a partner by now
    /// @return whether anything is different now
    public boolean change(
            CollaborationContent content,
            List<KeptApart> links,
            boolean referring,
            UnaryOperator<UUID> current,
            Instant now) {
        if (content.equals(state.content()) && links.equals(state.agreementLinks())) {
            return false;
        }
        requireAlive();
        var changed = state.with(content, links, now);
        if (state.status() != CollaborationStatus.EXPLORING) {
            var missing = changed.missing(current, now);
            missing.removeAll(state.missing(current, now));
            requireNone(missing);
        }
        Committing.requireKept(state, content, referring);
        state = changed;
        return true;
    }

    /// Takes one of the steps of its status.
    /// @param on the day it was taken; absent for today
    /// @param current who stands for a partner by now
    public void step(
            Act act, @Nullable LocalDate on, @Nullable String reason, UnaryOperator<UUID> current, Instant now) {
        if (!CollaborationActs.steps(state.status()).contains(act)) {
            throw new IllegalTransition(
                    "It is %s; '%s' is no step from there.".formatted(state.status(), act.name()), state.status());
        }
        var next = after(act);
        if (next == CollaborationStatus.ESTABLISHED) {
            requireNone(state.missing(current, now));
        }
        var day = happened(on, state.life().since(), now);
        state = state.with(state.life().to(next, day, reason), now);
    }

    static CollaborationStatus after(Act act) {
        if (act.equals(CollaborationActs.END)) {
            return CollaborationStatus.ENDED;
        }
        return act.equals(CollaborationActs.SUSPEND) ? CollaborationStatus.DORMANT : CollaborationStatus.ESTABLISHED;
    }

    /// Moves it along the scale, whatever its status but ENDED.
    public void commit(CommitmentLevel to, @Nullable LocalDate on, String reason, Proof proof, Instant now) {
        requireAlive();
        Committing.requireGround(state, to, proof);
        var commitment = state.commitment();
        var last = commitment.last();
        var day = happened(on, last == null ? null : last.date(), now);
        if (to == CommitmentLevel.FORMAL) {
            Committing.requireSigned(state, proof, day, now);
        }
        state = state.with(
                commitment.moved(
                        new CommitmentChange(commitment.changes() + 1, commitment.level(), to, day, reason, now)),
                now);
    }

    /// @return whether anything is different now
    public boolean assess(List<Assessed> readiness, Instant now) {
        if (readiness.equals(state.readiness())) {
            return false;
        }
        requireAlive();
        state = state.with(readiness, state.checklists(), now);
        return true;
    }

    /// Puts these answers in the place of earlier ones to the same checklist.
    /// @return whether anything is different now
    public boolean answer(Answers answers, Instant now) {
        if (state.answersTo(answers.checklistId()).filter(answers::equals).isPresent()) {
            return false;
        }
        requireAlive();
        var others = state.answersToOthers(answers.checklistId());
        if (others.size() == MOST_CHECKLISTS) {
            throw new CollaborationRefusal.TooManyChecklists(MOST_CHECKLISTS);
        }
        state = state.with(
                state.readiness(),
                Stream.concat(others.stream(), Stream.of(answers)).toList(),
                now);
        return true;
    }

    /// @return whether there were any
    public boolean withdrawAnswers(UUID checklist, Instant now) {
        if (state.answersTo(checklist).isEmpty()) {
            return false;
        }
        requireAlive();
        state = state.with(state.readiness(), state.answersToOthers(checklist), now);
        return true;
    }

    /// Somebody's last day is over: nothing is said anew, but who sees it.
    public void settle(Instant now) {
        state = state.with(state.life(), now);
    }

    /// Only what never took effect can be deleted.
    public void requireDeletable() {
        if (state.status() != CollaborationStatus.EXPLORING) {
            throw new IllegalTransition("Only an opportunity nobody took up is deleted.", state.status());
        }
    }

    private void requireAlive() {
        if (state.life().ended()) {
            throw new IllegalTransition("It has ended, and stays as it was.", state.status());
        }
    }

    private static void requireNone(List<FieldError> missing) {
        if (!missing.isEmpty()) {
            throw new CollaborationRefusal.Incomplete(missing);
        }
    }

    private LocalDate happened(@Nullable LocalDate on, @Nullable LocalDate before, Instant now) {
        var today = state.today(now);
        var day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw new DateOutOfOrder("/date", "It is later than today, %s.".formatted(today));
        }
        if (before != null && day.isBefore(before)) {
            throw new DateOutOfOrder("/date", "It is earlier than what it follows, on %s.".formatted(before));
        }
        return day;
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
    public CollaborationState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }
}
