package org.samverk.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.as;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// First of all, as long as nothing but the samples is there.
@Order(1)
@ExtendWith(RunningSuite.class)
class SamplesTest {

    @Test
    void samples_are_there_once_however_often_they_are_loaded() throws IOException {
        total(415);
        assertEquals(
                "415 partners and 1 agreement are already there",
                RunningSuite.suite().loadSamples());
        RunningSuite.forgetSamples();
        assertEquals("415 partners and 1 agreement loaded", RunningSuite.suite().loadSamples());
        total(415);
        as(READER).get("/samverk/v1/agreements?count=true").then().body("total", equalTo(1));
        as(READER).get("/samverk/v1/followup-plans?count=true").then().body("total", equalTo(1));
        assertEquals(415, FeedReading.whole(1000).events().size());
    }

    private static void total(int expected) {
        as(READER).get(PARTNERS + "?count=true&limit=1").then().statusCode(200).body("total", equalTo(expected));
    }
}
