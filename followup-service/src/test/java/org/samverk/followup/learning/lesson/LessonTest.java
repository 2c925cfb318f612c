package org.samverk.followup.learning.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.learning.lesson.content.LessonAdvance;
import org.samverk.followup.learning.lesson.content.LessonCategory;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.learning.lesson.content.LessonType;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

class LessonTest {
    private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID PARTY = UUID.randomUUID();
    private static final Subject SUBJECT = new Subject(Subject.Type.PILOT, UUID.randomUUID());
    private static final ErasableText TEXT = new ErasableText(UUID.randomUUID(), "hash");
    private static final Access SHARED = Access.shared(PARTY);

    private static LessonContent content(LessonType type, Subject subject, UUID owner, Visibility visibility) {
        return new LessonContent(
                owner,
                subject,
                type,
                LessonCategory.METHOD,
                Map.of("sv", "Titel"),
                Map.of("sv", "Text"),
                null,
                List.of(),
                List.of(),
                List.of(),
                visibility,
                List.of());
    }

    private static Lesson lesson(LessonType type) {
        return Lesson.learned(
                content(type, SUBJECT, OWNER, Visibility.SHARED),
                SHARED,
                LessonTest::sees,
                ZoneId.of("Europe/Stockholm"),
                OWNER,
                NOW);
    }

    private static boolean sees(UUID partner, Access subject) {
        return subject.seenBy(Set.of(partner));
    }

    private static Lesson at(LessonStatus status) {
        var lesson = lesson(LessonType.OBSTACLE);
        if (status != LessonStatus.OPEN) {
            advance(lesson, LessonStatus.MITIGATING);
        }
        if (status == LessonStatus.ELIMINATED || status == LessonStatus.ACCEPTED) {
            advance(lesson, status);
        }
        return lesson;
    }

    private static void advance(Lesson lesson, LessonStatus to) {
        lesson.advance(new LessonAdvance(to, "därför"), TEXT, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,       MITIGATING",
        "MITIGATING, ELIMINATED",
        "MITIGATING, ACCEPTED",
        "ELIMINATED, OPEN",
        "ACCEPTED,   OPEN"
    })
    void an_obstacle_is_worked_on_until_it_is_no_more_or_lived_with(LessonStatus from, LessonStatus to) {
        var lesson = at(from);
        advance(lesson, to);
        assertEquals(to, lesson.state().status());
        assertEquals(TEXT, lesson.state().statusReason());
        assertEquals(LocalDate.parse("2026-03-02"), lesson.state().statusSince());
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,       ELIMINATED",
        "OPEN,       ACCEPTED",
        "OPEN,       OPEN",
        "MITIGATING, OPEN",
        "ELIMINATED, ACCEPTED",
        "ELIMINATED, MITIGATING",
        "ACCEPTED,   ELIMINATED",
        "OPEN,       APPLIED",
        "OPEN,       IDENTIFIED"
    })
    void an_obstacle_skips_no_step(LessonStatus from, LessonStatus to) {
        var lesson = at(from);
        var refusal = assertThrows(LessonRefusal.IllegalTransition.class, () -> advance(lesson, to));
        assertEquals(from.next().stream().map(LessonStatus::name).toList(), refusal.allowed());
        assertEquals(from, lesson.state().status());
    }

    @Test
    void a_success_factor_is_applied_with_its_first_application_and_stays_so() {
        var lesson = lesson(LessonType.SUCCESS_FACTOR);
        assertEquals(LessonStatus.IDENTIFIED, lesson.state().status());
        lesson.applied(TEXT, NOW);
        assertEquals(LessonStatus.APPLIED, lesson.state().status());
        lesson.applied(TEXT, NOW.plusSeconds(86_400));
        assertEquals(LocalDate.parse("2026-03-02"), lesson.state().statusSince());
        assertEquals(2, lesson.state().appliedIn().size());
        assertThrows(LessonRefusal.IllegalTransition.class, () -> advance(lesson, LessonStatus.OPEN));
    }

    @Test
    void neither_obstacle_nor_insight_is_applied() {
        for (var type : List.of(LessonType.OBSTACLE, LessonType.INSIGHT)) {
            var lesson = lesson(type);
            assertThrows(LessonRefusal.IllegalTransition.class, () -> lesson.applied(TEXT, NOW));
        }
    }

    @Test
    void what_it_is_about_whose_it_is_and_its_type_stay() {
        var lesson = lesson(LessonType.INSIGHT);
        var other = new Subject(Subject.Type.PILOT, UUID.randomUUID());
        for (var wanted : Map.of(
                        "/subject", content(LessonType.INSIGHT, other, OWNER, Visibility.SHARED),
                        "/ownerPartnerId", content(LessonType.INSIGHT, SUBJECT, PARTY, Visibility.SHARED),
                        "/type", content(LessonType.OBSTACLE, SUBJECT, OWNER, Visibility.SHARED))
                .entrySet()) {
            var refusal = assertThrows(
                    LessonRefusal.Fixed.class, () -> lesson.change(wanted.getValue(), LessonTest::sees, NOW));
            assertEquals(wanted.getKey(), refusal.errors().getFirst().pointer());
        }
        assertFalse(lesson.change(lesson.state().content(), LessonTest::sees, NOW));
        assertTrue(
                lesson.change(content(LessonType.INSIGHT, SUBJECT, OWNER, Visibility.PRIVATE), LessonTest::sees, NOW));
        assertEquals(Visibility.PRIVATE, lesson.access().visibility());
    }

    @Test
    void it_follows_its_subject_and_says_whether_that_made_a_difference() {
        var lesson = lesson(LessonType.INSIGHT);
        assertTrue(lesson.follow(new Access(PARTY, Visibility.RESTRICTED, Set.of(OWNER)), LessonTest::sees, NOW));
        assertEquals(new Access(OWNER, Visibility.RESTRICTED, Set.of(PARTY)), lesson.access());
        assertFalse(lesson.follow(new Access(PARTY, Visibility.RESTRICTED, Set.of(OWNER)), LessonTest::sees, NOW));
        assertTrue(lesson.follow(new Access(PARTY, Visibility.PRIVATE, Set.of()), LessonTest::sees, NOW));
        assertFalse(lesson.access().seenBy(Set.of(OWNER)));
    }

    @Test
    void only_what_nothing_was_done_about_is_deleted() {
        lesson(LessonType.OBSTACLE).requireDeletable();
        var reopened = at(LessonStatus.ACCEPTED);
        advance(reopened, LessonStatus.OPEN);
        assertThrows(LessonRefusal.IllegalTransition.class, reopened::requireDeletable);
        var applied = lesson(LessonType.SUCCESS_FACTOR);
        applied.applied(TEXT, NOW);
        assertThrows(LessonRefusal.IllegalTransition.class, applied::requireDeletable);
    }
}
