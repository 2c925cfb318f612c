package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.registered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class FeedTest {

    @Test
    void the_feed_tells_all_changes_in_one_order_whatever_the_size_of_a_batch() {
        registered(association("Fødekædens sidste"));
        var small = FeedReading.whole(37).events();
        assertTrue(small.size() > 415);
        FeedReading.assertInOrder(small);
        assertEquals(small, FeedReading.whole(1000).events());
    }

    @Test
    void who_is_up_to_date_hears_of_the_next_change_only() {
        var reading = FeedReading.whole(1000);
        var known = reading.events().size();
        String id = registered(association("Netop kommet")).path("id");
        var news = reading.untilUpToDate().events();
        assertEquals(known + 1, news.size());
        assertEquals(id, news.getLast().subject());
    }
}
