package org.samverk.partners.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.collaboration.Sketched.NOW;
import static org.samverk.partners.collaboration.Sketched.TODAY;
import static org.samverk.partners.collaboration.Sketched.established;
import static org.samverk.partners.collaboration.Sketched.whole;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRefusal.IllegalTransition;
import org.samverk.partners.collaboration.CollaborationRefusal.NeedsAgreement;
import org.samverk.partners.collaboration.CollaborationRefusal.NeedsPractice;
import org.samverk.partners.collaboration.CollaborationRefusal.PracticesKept;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Practice;

class CommitmentLevelTest {
    private static Collaboration at(CommitmentLevel level, Practice... practices) {
        var collaboration = established(practices);
        collaboration.commit(level, null, "Aftalt", true, NOW);
        return collaboration;
    }

    @Test
    void level_two_needs_a_practice_of_its_own() {
        assertThrows(
                NeedsPractice.class,
                () -> established(Practice.DIALOGUE).commit(CommitmentLevel.COMMITTED, null, "Nu", true, NOW));
        var committed = at(CommitmentLevel.COMMITTED, Practice.MUTUAL_REFERRAL, Practice.DIALOGUE);
        assertThrows(NeedsPractice.class, () -> committed.change(whole(Practice.DIALOGUE), List.of(), NOW));
        assertTrue(committed.change(whole(Practice.CONCRETE_COOPERATION), List.of(), NOW));
    }

    @Test
    void level_three_needs_an_agreement_and_keeps_the_practices_below() {
        assertThrows(NeedsAgreement.class, () -> established().commit(CommitmentLevel.FORMAL, null, "Nu", false, NOW));
        var formal = at(CommitmentLevel.FORMAL, Practice.DIALOGUE, Practice.CONTRACT);
        assertThrows(PracticesKept.class, () -> formal.change(whole(Practice.CONTRACT), List.of(), NOW));
        assertTrue(formal.change(whole(Practice.DIALOGUE, Practice.MUTUAL_REFERRAL), List.of(), NOW));
        formal.commit(CommitmentLevel.INFORMAL, null, "Aftalen er opsagt", false, NOW);
        assertTrue(formal.change(whole(Practice.AWARENESS), List.of(), NOW));
    }

    @Test
    void every_change_of_level_is_numbered_dated_and_has_a_reason() {
        var collaboration = established(Practice.MUTUAL_REFERRAL);
        collaboration.commit(CommitmentLevel.COMMITTED, TODAY.minusDays(10), "Henviser", false, NOW);
        assertThrows(
                DateOutOfOrder.class,
                () -> collaboration.commit(CommitmentLevel.INFORMAL, TODAY.minusDays(11), "Før", false, NOW));
        assertThrows(
                DateOutOfOrder.class,
                () -> collaboration.commit(CommitmentLevel.INFORMAL, TODAY.plusDays(1), "Siden", false, NOW));
        var same = assertThrows(
                IllegalTransition.class,
                () -> collaboration.commit(CommitmentLevel.COMMITTED, null, "Igen", false, NOW));
        assertEquals(List.of("INFORMAL", "FORMAL"), same.allowed());
        collaboration.commit(CommitmentLevel.INFORMAL, TODAY.minusDays(10), "Samme dag", false, NOW);
        var last = collaboration.state().commitment().last();
        assertEquals(2, last == null ? 0 : last.number());
    }
}
