package org.samverk.partners.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.value.Country;

/// The documented examples of the national registers, and the edges of their algorithms.
class IdentifierSchemeTest {
    @ParameterizedTest(name = "{0} {1} is a number: {2}")
    @CsvSource({
        "SE, 202100-5489, true",
        "SE, 2021005489, true",
        "SE, 162021005489, true",
        "SE, 232100-0157, false",
        "SE, 802002-4281, false",
        "DK, 13748136, true",
        "DK, DK 29190925, true",
        "DK, 24256790, true",
        "DK, 24256791, false",
        "DK, 10000000, false",
        "DK, 2425679, false",
        "NO, 974760673, true",
        "NO, 974 760 673, true",
        "NO, 988077918, false",
        "FI, 2077474-0, true",
        "FI, 2077474-1, false",
        "IS, 450401-3150, true",
        "IS, 450401-3160, false"
    })
    void a_check_digit_tells(Country country, String value, boolean valid) {
        assertEquals(valid, new IdentifierCheck(country, null, value).verdict().valid());
    }

    @Test
    void a_number_that_could_be_a_persons_is_refused_as_such() {
        assertEquals(
                List.of("personal-number"),
                new IdentifierCheck(Country.SE, null, "8112189876").verdict().reasons());
        assertEquals(
                List.of("personal-number"),
                new IdentifierCheck(Country.IS, null, "1201743399").verdict().reasons());
    }

    @Test
    void a_production_units_number_is_not_tested_since_some_were_issued_wrong() {
        var verdict = new IdentifierCheck(Country.DK, IdentifierScheme.DK_P, "1234567890").verdict();
        assertEquals(List.of(), verdict.reasons());
    }

    @Test
    void a_valid_number_is_told_in_every_way_it_is_written() {
        var verdict = new IdentifierCheck(Country.DK, null, "DK29190925").verdict();
        assertEquals("29190925", verdict.normalised());
        assertEquals("DK-CVR-29190925", verdict.orgId());
        assertEquals("0184:DK29190925", verdict.iso6523());
        assertEquals(
                "202100-5489",
                new IdentifierCheck(Country.SE, null, "2021005489").verdict().formatted());
    }

    @Test
    void an_old_finnish_number_gets_its_leading_zero() {
        assertEquals("01234567", IdentifierScheme.FI_YTUNNUS.normalise("123456-7"));
    }
}
