package org.samverk.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the headers of a request ask of the gateway's own answers, on however many lines.
@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class WhatCallersPreferTest {
    private static final String OPENAPI = "/samverk/v1/openapi";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "'Accept: image/png~Accept: application/yaml', " + OPENAPI + ", openapi: 3.1.0",
        "'Accept: */*, application/json;q=0', " + OPENAPI + ", openapi: 3.1.0",
        "'Accept-Language: fi~Accept-Language: sv', /, <html lang=\"sv\">",
        "'Accept-Language: sv;q=0.5~Accept-Language: en', /, <html lang=\"en\">",
    })
    void every_line_of_a_header_is_read(String headers, String path, String told) throws IOException {
        var answer = raw(path, headers);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.contains(told), answer);
    }

    @Test
    void a_copy_is_found_on_any_line() throws IOException {
        var held = tag("identity");
        var answer = raw(OPENAPI, "If-None-Match: \"x\"~If-None-Match: " + held);
        assertTrue(answer.startsWith("HTTP/1.1 304"), answer);
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "'br, GZIP;q=0.5', true", "gzip;q=0.0, false", "identity, false", "x-gzip2, false"})
    void the_document_is_compressed_for_who_takes_that(String accepted, boolean taken) throws IOException {
        var answer = raw(OPENAPI, "Accept-Encoding: " + accepted);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertEquals(taken, answer.contains("\r\nContent-Encoding: gzip\r\n"), answer);
        assertEquals(taken, !answer.contains("3.1.0"), answer);
        assertTrue(answer.contains("\r\nVary: Accept, Accept-Encoding\r\n"), answer);
    }

    @Test
    void each_form_of_the_document_has_a_tag_of_its_own() throws IOException {
        assertNotEquals(tag("identity"), tag("gzip"));
        var answer = raw(OPENAPI, "Accept-Encoding: gzip~If-None-Match: " + tag("gzip"));
        assertTrue(answer.startsWith("HTTP/1.1 304"), answer);
        given().get(OPENAPI).then().header("Content-Encoding", "gzip").body("openapi", equalTo("3.1.0"));
    }

    private static String tag(String encoding) throws IOException {
        return raw(OPENAPI, "Accept-Encoding: " + encoding).replaceFirst("(?s).*\r\nETag: (\\S+)\r\n.*", "$1");
    }

    @Test
    void a_language_of_a_later_line_may_be_dearer() {
        assertEquals(
                List.of("sv", "fi"),
                Languages.of(List.of("fi;q=0.5", "sv")).stream()
                        .map(LanguageRange::getRange)
                        .toList());
        assertEquals(List.of(), Languages.of(List.of()));
        assertEquals(List.of(), Languages.of(List.of("not a language;;")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none", "/problems/none", "/reference/none.html"})
    void people_read_on_a_page_that_there_is_nothing(String path) {
        given().header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<code>/problems/not-found</code>"));
        given().header("Accept", BROWSER)
                .get(path + "?lang=sv")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"sv\">"));
        given().header("Accept", BROWSER).head(path).then().statusCode(404).body(emptyString());
        RelayTest.refused(given().get(path).then(), 404, "not-found").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/, sv",
        "/events, sv",
        "/changes, sv",
        "/status, sv",
        "/problems, sv",
        "/nothing, sv",
        "/reference/, en"
    })
    void a_page_says_which_language_it_is_in(String path, String language) {
        given().header("Accept-Language", "sv")
                .accept("text/html")
                .get(path)
                .then()
                .contentType("text/html")
                .header("Content-Language", language);
    }

    @Test
    void the_api_answers_browsers_as_it_answers_all() {
        RelayTest.refused(
                given().header("Accept", BROWSER).get("/samverk/v1/none").then(), 404, "not-found");
        RelayTest.refused(given().header("Accept", BROWSER).post("/none").then(), 404, "not-found");
        given().accept("application/json").get("/none").then().contentType(not(containsString("html")));
    }

    private static String raw(String path, String headers) throws IOException {
        return RawCall.send(
                RestAssured.port,
                "GET " + path + " HTTP/1.1\nHost: here\nConnection: close\n" + headers.replace("~", "\n"));
    }
}
