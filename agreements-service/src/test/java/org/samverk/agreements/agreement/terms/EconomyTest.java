package org.samverk.agreements.agreement.terms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.terms.commitment.Currency;

class EconomyTest {
    @Test
    void years_come_to_no_more_than_the_total() {
        assertTrue(economy("10", "4", "6").isTotalInOrder());
        assertFalse(economy("10", "4", "7").isTotalInOrder());
    }

    @Test
    void an_amount_beyond_all_bounds_is_not_added_up() {
        assertTrue(economy("10", "1e600000000", "-1e2000000000").isTotalInOrder());
    }

    private static Economy economy(String total, String first, String second) {
        return new Economy(
                new BigDecimal(total),
                Currency.SEK,
                List.of(
                        new YearlyAmount(2026, new BigDecimal(first), null),
                        new YearlyAmount(2027, new BigDecimal(second), null)),
                null);
    }
}
