package org.samverk.partners.collaboration.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.partners.collaboration.assessment.Finding;
import org.samverk.partners.collaboration.assessment.ReadinessItem;
import org.samverk.partners.collaboration.readiness.ReadinessContent.ItemContent;

class ReadinessContentTest {
    @ParameterizedTest
    @CsvSource({
        "POLITICAL_ANCHORING, MET, , false",
        "POLITICAL_ANCHORING, MET, ' ', false",
        "POLITICAL_ANCHORING, MET, § 17, true",
        "POLITICAL_ANCHORING, PARTLY, , true",
        "TRUST, MET, , true"
    })
    void political_anchoring_is_met_by_a_decision_that_can_be_found(
            ReadinessItem item, Finding state, @Nullable String reference, boolean inOrder) {
        assertEquals(inOrder, new ItemContent(item, state, null, null, reference).isDecisionFound());
    }
}
