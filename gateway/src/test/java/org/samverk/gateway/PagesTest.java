package org.samverk.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read of the gateway: the portal, its pages and their files.
@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class PagesTest {
    @Test
    void people_read_the_status_on_a_page_with_the_menu_in_their_language() {
        given().get("/status")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("Not every part of the suite answers."))
                .body(containsString("<code>things</code></th><td>answers</td>"))
                .body(containsString("<code>down</code></th><td>does not answer</td>"))
                .body(containsString("<a href=\"/status?lang=en\">Status</a>"));
        given().get("/status?lang=sv")
                .then()
                .body(containsString("<html lang=\"sv\">"))
                .body(containsString("<code>down</code></th><td>svarar inte</td>"));
    }

    @Test
    void the_portal_speaks_swedish_and_english_and_fetches_nothing_elsewhere() {
        var english = given().get("/").then().statusCode(200).contentType("text/html");
        english.body(containsString("Get a token"))
                .body(containsString("coordinator-region"))
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("frame-ancestors 'none'"), containsString("127.0.0.1:8180")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        given().header("Accept-Language", "nb, sv;q=0.8, en;q=0.5")
                .get("/")
                .then()
                .body(containsString("Hämta en token"));
        given().header("Accept-Language", "sv;q=0, en;q=0.1")
                .get("/")
                .then()
                .body(containsString("<html lang=\"en\">"));
        given().get("/?lang=sv").then().body(containsString("<html lang=\"sv\">"));
        var html = english.extract().asString();
        assertFalse(html.matches("(?s).*(src|<link[^>]*href)=\"(https?:)?//.*"), html);
        assertFalse(html.contains("{config"), html);
    }

    @Test
    void a_page_offers_the_other_languages_it_is_written_in_and_no_more() {
        given().header("Accept-Language", "da, sv;q=0.8")
                .accept("text/html")
                .get("/problems/gone")
                .then()
                .body(containsString("<html lang=\"da\">"))
                .body(containsString("Hvad der skete"))
                .body(containsString("href=\"?lang=sv\""))
                .body(containsString("href=\"?lang=en\""))
                .body(not(containsString("href=\"?lang=da\"")));
        given().header("Accept-Language", "da, sv;q=0.8")
                .get("/events?lang=da")
                .then()
                .body(containsString("<html lang=\"sv\">"))
                .body(containsString("href=\"?lang=en\""))
                .body(not(containsString("href=\"?lang=da\"")));
    }

    @Test
    void the_portal_tells_how_to_follow_changes_of_the_data() {
        given().get("/events")
                .then()
                .body(containsString("https://samverk.example/samverk/v1/events/partners?after=0"))
                .body(containsString("\"type\": \"org.samverk.partner.registered\""));
        given().get("/events?lang=sv").then().body(containsString("Vad du kan lita på"));
    }

    @Test
    void the_portal_tells_what_came_with_this_version_and_what_will_go() {
        given().get("/changes")
                .then()
                .body(containsString("<h2>1.0.0, released 2026-11-23</h2>"))
                .body(containsString(
                        "<code>DELETE /samverk/v1/things/{id}</code></th><td>2026-12-01</td><td>2027-12-01</td>"))
                .body(containsString("<code>GET /samverk/v1/status</code></th><td>2026-12-01</td><td>not decided</td>"))
                .body(containsString("<a href=\"https://samverk.example/changes\">"));
        given().get("/changes?lang=sv").then().body(containsString("<h2>1.0.0, släppt 2026-11-23</h2>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reference/swagger-ui-bundle.js",
                "/reference/swagger-ui.css",
                "/reference/accessible.js",
                "/reference/start.js",
                "/reference/oauth2-redirect.html",
                "/reference/oauth2-redirect.js",
                "/assets/samverk.css",
                "/assets/samverk.svg",
                "/favicon.ico"
            })
    void the_pages_find_their_files(String path) {
        given().get(path).then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void the_reference_is_under_its_folder() {
        given().redirects()
                .follow(false)
                .get("/reference")
                .then()
                .statusCode(308)
                .header("Location", "/reference/");
        given().get("/reference/").then().body(containsString("swagger-ui-bundle.js"));
    }
}
