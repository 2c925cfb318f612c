package org.samverk.followup.need.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.followup.need.report.content.Breakdown;
import org.samverk.followup.need.report.content.Finding;
import org.samverk.followup.need.report.content.HealthReportContent;
import org.samverk.followup.need.report.content.Variation;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

class HealthReportTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T12:00:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID REGISTRAR = UUID.randomUUID();
    private static final ErasableText WHY = new ErasableText(UUID.randomUUID(), "hash");

    private static Finding finding(@Nullable UUID id) {
        return new Finding(
                id,
                Map.of("sv", "Var femte röker"),
                "TOBACCO",
                Variation.GEOGRAPHIC,
                List.of(new Breakdown("DK-0751", null, null)),
                List.of());
    }

    private static HealthReportContent content(Visibility visibility, Finding... findings) {
        return new HealthReportContent(
                        null,
                        "DK-0751",
                        2026,
                        Map.of("da", "Folkesundhed"),
                        null,
                        List.of(findings),
                        visibility,
                        List.of())
                .settled(OWNER, UUID::randomUUID);
    }

    private static HealthReport drafted(Finding... findings) {
        return HealthReport.drafted(content(Visibility.SHARED, findings), OWNER, MARCH);
    }

    @Test
    void a_finding_gets_an_id_once_and_keeps_it() {
        var first = content(Visibility.SHARED, finding(null)).findings().getFirst();
        assertNotNull(first.id());
        assertEquals(first, content(Visibility.SHARED, first).findings().getFirst());
    }

    @Test
    void areas_are_kept_in_their_one_form() {
        var content = content(Visibility.SHARED, finding(null));
        assertEquals("DK-751", content.area());
        assertEquals(
                "DK-751", content.findings().getFirst().breakdowns().getFirst().area());
    }

    @Test
    void what_says_nothing_is_not_published() {
        var empty = drafted();
        assertThrows(HealthReportRefusal.NothingFound.class, () -> empty.publish(APRIL));
        assertEquals(HealthReportStatus.DRAFT, empty.state().status());
    }

    @Test
    void what_is_published_stays_as_it_is_until_it_is_withdrawn() {
        var report = drafted(finding(null));
        var other = content(Visibility.PUBLIC, finding(null));
        assertTrue(report.change(other, APRIL));
        report.publish(APRIL);
        assertEquals(APRIL, report.state().publishedAt());
        var third = content(Visibility.SHARED, finding(null));
        var refused = assertThrows(HealthReportRefusal.IllegalTransition.class, () -> report.change(third, APRIL));
        assertEquals(List.of("withdraw"), refused.allowed());
        assertFalse(report.change(other, APRIL));
        report.withdraw(WHY, APRIL);
        assertEquals(WHY, report.state().withdrawalReason());
        var ended = assertThrows(HealthReportRefusal.IllegalTransition.class, () -> report.publish(APRIL));
        assertEquals(List.of(), ended.allowed());
        assertThrows(HealthReportRefusal.IllegalTransition.class, () -> report.change(third, APRIL));
    }

    @Test
    void only_a_draft_is_deleted_and_only_what_stands_is_withdrawn() {
        var report = drafted(finding(null));
        report.requireDraft();
        assertThrows(HealthReportRefusal.IllegalTransition.class, report::requirePublished);
        report.publish(APRIL);
        report.requirePublished();
        assertThrows(HealthReportRefusal.IllegalTransition.class, report::requireDraft);
    }

    @Test
    void it_stays_with_its_owner() {
        var report = drafted(finding(null));
        var moved = report.state().content().settled(UUID.randomUUID(), UUID::randomUUID);
        assertThrows(HealthReportRefusal.OwnerFixed.class, () -> report.change(moved, APRIL));
    }

    @Test
    void a_draft_is_its_owners_own_and_whose_who_entered_it() {
        var own = drafted(finding(null));
        assertEquals(new Access(OWNER, Visibility.PRIVATE, Set.of()), own.access());
        own.publish(APRIL);
        assertEquals(new Access(OWNER, Visibility.SHARED, Set.of()), own.access());
        var entered = HealthReport.drafted(content(Visibility.PUBLIC, finding(null)), REGISTRAR, MARCH);
        assertEquals(new Access(OWNER, Visibility.RESTRICTED, Set.of(REGISTRAR)), entered.access());
        entered.publish(APRIL);
        assertEquals(new Access(OWNER, Visibility.PUBLIC, Set.of(REGISTRAR)), entered.access());
    }
}
