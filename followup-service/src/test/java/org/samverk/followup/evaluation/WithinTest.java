package org.samverk.followup.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

class WithinTest {
    private static final UUID SUBJECTS_OWNER = UUID.randomUUID();
    private static final UUID EVALUATOR = UUID.randomUUID();
    private static final UUID PARTY = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static Within within(Visibility visibility) {
        var subject = new Access(SUBJECTS_OWNER, visibility, Set.of(EVALUATOR, PARTY));
        return new Within(subject, subject.seenBy(Set.of(EVALUATOR)) ? Set.of(EVALUATOR) : Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, PRIVATE, true false false false",
        "PLANNED, RESTRICTED, true true false false",
        "PLANNED, SHARED, true true false false",
        "PLANNED, PUBLIC, true true false false",
        "ONGOING, PRIVATE, true false false false",
        "ONGOING, RESTRICTED, true true false false",
        "ONGOING, SHARED, true true false false",
        "ONGOING, PUBLIC, true true false false",
        "COMPLETED, PRIVATE, true false false false",
        "COMPLETED, RESTRICTED, true true true false",
        "COMPLETED, SHARED, true true true true",
        "PUBLISHED, PRIVATE, true false false false",
        "PUBLISHED, RESTRICTED, true true true false",
        "PUBLISHED, PUBLIC, true true true true"
    })
    void subjects_owner_evaluator_party_and_stranger_see_it(
            EvaluationStatus status, Visibility subject, String expected) {
        var access = within(subject).access(status);
        var seen = Stream.of(SUBJECTS_OWNER, EVALUATOR, PARTY, STRANGER)
                .map(who -> Boolean.toString(access.seenBy(Set.of(who))))
                .toList();
        assertEquals(expected, String.join(" ", seen));
    }

    @Test
    void it_is_never_seen_by_who_does_not_see_the_subject() {
        for (var status : EvaluationStatus.values()) {
            for (var visibility : Visibility.values()) {
                var within = within(visibility);
                Stream.of(SUBJECTS_OWNER, EVALUATOR, PARTY, STRANGER)
                        .map(Set::of)
                        .filter(who -> within.access(status).seenBy(who))
                        .forEach(who -> assertTrue(within.subject().seenBy(who)));
            }
        }
    }
}
