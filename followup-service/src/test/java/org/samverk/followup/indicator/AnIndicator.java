package org.samverk.followup.indicator;

import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.testing.NeighbourStub;

/// Indicators to test with, of Region Midtjylland, and measurements of them.
public final class AnIndicator {
    public static final String INDICATORS = "/samverk/v1/indicators";
    public static final String SOURCES = "/samverk/v1/data-sources";
    public static final String SKOVDE = "SE-1496";
    public static final String SKARA = "SE-1495";
    public static final String HORSENS = "DK-615";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private AnIndicator() {}

    /// What the register and the code lists say.
    public static void publish() {
        var areas = new ArrayList<Map<String, Object>>();
        areas.add(area("SE", "REGION", "14", "Västra Götalands län", null));
        areas.add(area("SE", "MUNICIPALITY", "1496", "Skövde", "14"));
        areas.add(area("SE", "MUNICIPALITY", "1495", "Skara", "14"));
        areas.add(area("DK", "REGION", "1082", "Region Midtjylland", null));
        areas.add(area("DK", "MUNICIPALITY", "615", "Horsens", "1082"));
        for (var i = 0; i < 290; i++) {
            areas.add(area("SE", "MUNICIPALITY", "%04d".formatted(3000 + i), "Kommun " + i, "14"));
        }
        NeighbourStub.serve("/samverk/v1/areas", Map.of("items", areas));
        NeighbourStub.serve(
                "/samverk/v1/code-lists/themes",
                Map.of("items", List.of(Map.of("code", "TOBACCO"), Map.of("code", "MENTAL_HEALTH"))));
    }

    private static Map<String, Object> area(
            String country, String level, String code, String name, @Nullable String parent) {
        var area = new HashMap<String, Object>(Map.of("country", country, "level", level, "code", code, "name", name));
        if (parent != null) {
            area.put("parentCode", parent);
        }
        return area;
    }

    /// Daily smokers, in percent: the fewer the better.
    public static Map<String, Object> smoking() {
        var indicator = new HashMap<String, Object>();
        indicator.put("code", "ROG-" + COUNT.incrementAndGet());
        indicator.put("name", Map.of("sv", "Daglig rökning", "da", "Daglig rygning"));
        indicator.put("valueType", "PERCENT");
        indicator.put("polarity", "LOWER_IS_BETTER");
        indicator.put("kind", "OUTCOME");
        indicator.put("source", Map.of("type", "KOLADA", "koladaKpi", "N00945"));
        indicator.put("dividedBy", List.of("SEX", "AGE", "AREA"));
        indicator.put("themes", List.of("TOBACCO"));
        return indicator;
    }

    /// People reached by an effort.
    public static Map<String, Object> reached() {
        var indicator = smoking();
        indicator.put("name", Map.of("sv", "Nådda personer"));
        indicator.put("unit", Map.of("sv", "personer"));
        indicator.put("valueType", "NUMBER");
        indicator.put("polarity", "HIGHER_IS_BETTER");
        indicator.put("kind", "OUTPUT");
        indicator.put("scope", "PERFORMANCE");
        indicator.put("rbaQuadrant", "HOW_MUCH");
        indicator.put("source", Map.of("type", "LOCAL"));
        indicator.put("frequency", "QUARTERLY");
        return indicator;
    }

    public static Response defined(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(INDICATORS);
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response indicator) {
        return INDICATORS + "/" + indicator.path("id");
    }

    public static UUID id(Response one) {
        return UUID.fromString(one.path("id"));
    }

    public static Map<String, Object> measured(String area, String period, Object value) {
        var measurement = new HashMap<String, Object>();
        measurement.put("area", area);
        measurement.put("period", period);
        measurement.put("value", value);
        return measurement;
    }

    public static Response entered(Response indicator, Map<String, Object> measurement) {
        var response = as(COORDINATOR).body(measurement).post(at(indicator) + "/measurements");
        response.then().statusCode(201);
        return response;
    }
}
