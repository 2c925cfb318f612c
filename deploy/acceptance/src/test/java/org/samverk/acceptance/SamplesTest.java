package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.AnAgreement.AGREEMENTS;
import static org.samverk.acceptance.AnAgreement.PLANS;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.as;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class SamplesTest {

    @Test
    void samples_are_there_once_however_often_they_are_loaded() throws IOException {
        var there = there();
        assertTrue(there.getFirst() >= 415);
        assertEquals(
                "415 partners and 1 agreement are already there",
                RunningSuite.suite().loadSamples());
        RunningSuite.forgetSamples();
        assertEquals("415 partners and 1 agreement loaded", RunningSuite.suite().loadSamples());
        assertEquals(there, there());
    }

    private static List<Integer> there() {
        var events = FeedReading.whole(1000).events().size();
        return Stream.concat(Stream.of(PARTNERS, AGREEMENTS, PLANS).map(SamplesTest::total), Stream.of(events))
                .toList();
    }

    private static int total(String list) {
        return as(READER).get(list + "?count=true&limit=1").path("total");
    }
}
