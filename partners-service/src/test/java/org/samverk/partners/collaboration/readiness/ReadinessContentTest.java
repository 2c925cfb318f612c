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
        "POLITICAL_ANCHORING, MET, , true",
        "POLITICAL_ANCHORING, MET, ' ', true",
        "POLITICAL_ANCHORING, MET, § 17, false",
        "POLITICAL_ANCHORING, PARTLY, , false",
        "TRUST, MET, , false"
    })
    void political_anchoring_is_met_by_a_decision_that_can_be_found(
            ReadinessItem item, Finding state, @Nullable String reference, boolean unfounded) {
        assertEquals(unfounded, new ItemContent(item, state, null, null, reference).unfounded());
    }
}
