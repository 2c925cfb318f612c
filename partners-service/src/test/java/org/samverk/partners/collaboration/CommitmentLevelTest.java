package org.samverk.partners.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.collaboration.Sketched.NOW;
import static org.samverk.partners.collaboration.Sketched.SIGNED;
import static org.samverk.partners.collaboration.Sketched.TODAY;
import static org.samverk.partners.collaboration.Sketched.UNPROVEN;
import static org.samverk.partners.collaboration.Sketched.established;
import static org.samverk.partners.collaboration.Sketched.whole;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.samverk.partners.collaboration.CollaborationRefusal.DateOutOfOrder;
import org.samverk.partners.collaboration.CollaborationRefusal.IllegalTransition;
import org.samverk.partners.collaboration.CollaborationRefusal.NeedsAgreement;
import org.samverk.partners.collaboration.CollaborationRefusal.NeedsPractice;
import org.samverk.partners.collaboration.CollaborationRefusal.PracticesKept;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.commitment.Practice;
import org.samverk.partners.collaboration.commitment.Proof;

class CommitmentLevelTest {
    private static Collaboration at(CommitmentLevel level, Practice... practices) {
        var collaboration = established(practices);
        collaboration.commit(level, null, "Aftalt", SIGNED, NOW);
        return collaboration;
    }

    @Test
    void level_two_needs_a_practice_of_its_own() {
        assertThrows(
                NeedsPractice.class,
                () -> established(Practice.DIALOGUE).commit(CommitmentLevel.COMMITTED, null, "Nu", SIGNED, NOW));
        var committed = at(CommitmentLevel.COMMITTED, Practice.MUTUAL_REFERRAL, Practice.DIALOGUE);
        assertThrows(
                NeedsPractice.class,
                () -> committed.change(whole(Practice.DIALOGUE), List.of(), false, UnaryOperator.identity(), NOW));
        assertTrue(committed.change(
                whole(Practice.CONCRETE_COOPERATION), List.of(), false, UnaryOperator.identity(), NOW));
    }

    @Test
    void a_mutual_pathway_stands_for_a_practice_of_level_two() {
        var committed = established(Practice.DIALOGUE);
        committed.commit(CommitmentLevel.COMMITTED, null, "De henviser", new Proof(false, null, true), NOW);
        assertTrue(committed.change(whole(Practice.AWARENESS), List.of(), false, UnaryOperator.identity(), NOW));
        var both = at(CommitmentLevel.COMMITTED, Practice.MUTUAL_REFERRAL);
        assertTrue(both.change(whole(Practice.DIALOGUE), List.of(), true, UnaryOperator.identity(), NOW));
    }

    @Test
    void level_three_needs_an_agreement_and_keeps_the_practices_below() {
        assertThrows(
                NeedsAgreement.class, () -> established().commit(CommitmentLevel.FORMAL, null, "Nu", UNPROVEN, NOW));
        var formal = at(CommitmentLevel.FORMAL, Practice.DIALOGUE, Practice.CONTRACT);
        assertThrows(
                PracticesKept.class,
                () -> formal.change(whole(Practice.CONTRACT), List.of(), false, UnaryOperator.identity(), NOW));
        assertTrue(formal.change(
                whole(Practice.DIALOGUE, Practice.MUTUAL_REFERRAL), List.of(), false, UnaryOperator.identity(), NOW));
        formal.commit(CommitmentLevel.INFORMAL, null, "Aftalen er opsagt", UNPROVEN, NOW);
        assertTrue(formal.change(whole(Practice.AWARENESS), List.of(), false, UnaryOperator.identity(), NOW));
    }

    @Test
    void nothing_was_formal_before_there_was_an_agreement() {
        var signed = new Proof(true, TODAY.minusDays(10), false);
        assertThrows(
                DateOutOfOrder.class,
                () -> established().commit(CommitmentLevel.FORMAL, TODAY.minusDays(11), "Før", signed, NOW));
        established().commit(CommitmentLevel.FORMAL, TODAY.minusDays(10), "Fra første dag", signed, NOW);
    }

    @Test
    void what_was_signed_where_it_is_tomorrow_makes_it_formal_today() {
        var signed = new Proof(true, TODAY.plusDays(1), false);
        assertThrows(
                DateOutOfOrder.class,
                () -> established().commit(CommitmentLevel.FORMAL, TODAY.minusDays(1), "Før", signed, NOW));
        established().commit(CommitmentLevel.FORMAL, TODAY, "I dag", signed, NOW);
    }

    @Test
    void every_change_of_level_is_numbered_dated_and_has_a_reason() {
        var collaboration = established(Practice.MUTUAL_REFERRAL);
        collaboration.commit(CommitmentLevel.COMMITTED, TODAY.minusDays(10), "Henviser", UNPROVEN, NOW);
        assertThrows(
                DateOutOfOrder.class,
                () -> collaboration.commit(CommitmentLevel.INFORMAL, TODAY.minusDays(11), "Før", UNPROVEN, NOW));
        assertThrows(
                DateOutOfOrder.class,
                () -> collaboration.commit(CommitmentLevel.INFORMAL, TODAY.plusDays(1), "Siden", UNPROVEN, NOW));
        var same = assertThrows(
                IllegalTransition.class,
                () -> collaboration.commit(CommitmentLevel.COMMITTED, null, "Igen", UNPROVEN, NOW));
        assertEquals(List.of("INFORMAL", "FORMAL"), same.allowed());
        collaboration.commit(CommitmentLevel.INFORMAL, TODAY.minusDays(10), "Samme dag", UNPROVEN, NOW);
        var last = collaboration.state().commitment().last();
        assertEquals(2, last == null ? 0 : last.number());
    }
}
