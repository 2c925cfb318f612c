package org.samverk.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who calls, with a token of the running Keycloak, and what a refusal looks like.
final class Callers {
    static final String REGISTRAR = "registrar";
    static final String REGION = "coordinator-region";
    static final String AARHUS = "coordinator-aarhus";
    static final String ODENSE = "coordinator-odense";
    static final String SKOVDE = "coordinator-skovde";
    static final String READER = "reader-aarhus";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Callers() {}

    static RequestSpecification as(String user) {
        var token = TOKENS.computeIfAbsent(user, RunningSuite.suite()::token);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// The partner that a user's organisation is registered as.
    static String partnerOf(String user) {
        var me = as(user).get("/samverk/v1/me");
        me.then().statusCode(200).body("partner.id", notNullValue());
        return me.path("partner.id");
    }

    static Response created(Response response) {
        response.then().statusCode(201);
        return response;
    }

    static Response refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("detail", notNullValue())
                .body("instance", notNullValue());
        return response;
    }
}
