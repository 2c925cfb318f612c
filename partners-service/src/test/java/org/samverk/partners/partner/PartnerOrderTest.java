package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartnerOrderTest {
    private static final String SORTED = "/samverk/v1/partners?q=alfabetisk&sort=name";
    private static final String WITHOUT = "Aabenraa Zeta allé Ålborg Ærø Östersund";

    private final Session database;

    @Inject
    PartnerOrderTest(Session database) {
        this.database = database;
    }

    @BeforeEach
    void register_once() {
        if (!as(READER).get(SORTED).<List<String>>path("items.name").isEmpty()) {
            return;
        }
        for (var word : WITHOUT.split(" ", -1)) {
            registered(association(word + " alfabetisk"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "sv, Aabenraa allé Zeta Ålborg Ærø Östersund",
                "da, allé Zeta Ærø Östersund Aabenraa Ålborg",
                "en, Aabenraa Ærø Ålborg allé Östersund Zeta",
                "\"sv-SE,en;q=0.8\", Aabenraa allé Zeta Ålborg Ærø Östersund",
                "\"en;q=0.5, fr, da-DK;q=0.9\", allé Zeta Ærø Östersund Aabenraa Ålborg",
                "fr, " + WITHOUT,
                "\"*\", " + WITHOUT,
                "\"not a language;q=2\", " + WITHOUT
            })
    void names_stand_in_the_order_of_the_callers_language(String accepted, String expected) {
        assertEquals(
                expected,
                words(as(READER).header("Accept-Language", accepted).get(SORTED).path("items.name")));
    }

    @Test
    void who_names_no_language_gets_the_order_of_the_database() {
        assertEquals(WITHOUT, words(as(READER).get(SORTED).path("items.name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void each_order_has_an_index(String language) {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("set local enable_sort = off").executeUpdate();
            return String.join(
                    "\n",
                    database.createNativeQuery(
                                    "explain select id from partner p order by p.name collate \"%s-x-icu\", p.id"
                                            .formatted(language),
                                    String.class)
                            .getResultList());
        });
        assertTrue(plan.contains("partner_name_" + language), plan);
    }

    private static String words(List<String> names) {
        return String.join(
                " ", names.stream().map(name -> name.replace(" alfabetisk", "")).toList());
    }
}
