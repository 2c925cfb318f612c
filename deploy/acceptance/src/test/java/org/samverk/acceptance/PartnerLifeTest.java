package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.at;
import static org.samverk.acceptance.APartner.cvr;
import static org.samverk.acceptance.APartner.numbered;
import static org.samverk.acceptance.APartner.read;
import static org.samverk.acceptance.APartner.registered;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class PartnerLifeTest {

    @Test
    void what_a_coordinator_registers_is_found_changed_and_confirmed() {
        var number = cvr();
        var entered = as(AARHUS).body(numbered("Åens Vandrelaug", number)).post(PARTNERS);
        entered.then()
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .body("confirmed", equalTo(false))
                .body("_links", hasKey("update"))
                .body("_links", not(hasKey("confirm")));
        String id = entered.path("id");
        read(PARTNERS + "?q=aaens vandre").then().body("items.id", contains(id));
        read(PARTNERS + "?identifier=DK_CVR:" + number).then().body("items.id", contains(id));

        as(AARHUS)
                .header("If-Match", entered.header("ETag"))
                .body(numbered("Aaens Venner", number))
                .put(at(entered))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name", equalTo("Aaens Venner"));
        as(REGISTRAR)
                .post(at(entered) + "/confirmations")
                .then()
                .statusCode(201)
                .body("confirmed", equalTo(true))
                .body("version", equalTo(3));
        read(at(entered)).then().body("name", equalTo("Aaens Venner")).body("confirmed", equalTo(true));
    }

    @Test
    void history_tells_every_change_and_what_was_known_when() {
        var partner = registered(association("Før"));
        as(REGISTRAR)
                .header("If-Match", partner.header("ETag"))
                .body(association("Efter"))
                .put(at(partner))
                .then()
                .statusCode(200);
        var history = read(at(partner) + "/history");
        history.then()
                .body("items.type", contains("partner.changed", "partner.registered"))
                .body("items.version", contains(2, 1))
                .body("items.actorOrganisation", everyItem(equalTo("DK_CVR:29190925")))
                .body("items[0].changes.find { it.path == '/content/name' }.value", equalTo("Efter"))
                .body("chainHolds", equalTo(true));
        as(READER)
                .queryParam("knownAt", history.<String>path("items[1].recordedAt"))
                .get(at(partner))
                .then()
                .statusCode(200)
                .body("name", equalTo("Før"))
                .body("version", equalTo(1));
        read(at(partner)).then().body("name", equalTo("Efter"));
    }
}
