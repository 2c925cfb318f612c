package org.samverk.followup.need;

import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.testing.NeighbourStub;

/// Challenges and reports to test with, in areas and with codes that the neighbour has published.
public final class ANeed {
    public static final String CHALLENGES = "/samverk/v1/health-challenges";
    public static final String REPORTS = "/samverk/v1/public-health-reports";

    public static final String SKOVDE = "SE-1496";

    private static final AtomicInteger YEARS = new AtomicInteger(1950);

    private ANeed() {}

    /// What the register of reference data has.
    public static void publish() {
        NeighbourStub.serve(
                "/samverk/v1/areas",
                Map.of(
                        "items",
                        List.of(
                                area("SE", "14", "Västra Götalands län", null),
                                area("SE", "1496", "Skövde", "14"),
                                area("SE", "13", "Hallands län", null),
                                area("DK", "751", "Aarhus", "1082"),
                                area("DK", "461", "Odense", "1083"))));
        codes("themes", "TOBACCO", "ALCOHOL", "MENTAL_HEALTH");
        codes("target-groups", "CHILDREN", "YOUNG", "OLDER");
    }

    private static Map<String, String> area(String country, String code, String name, @Nullable String parent) {
        var area = new HashMap<>(Map.of("country", country, "code", code, "name", name));
        if (parent != null) {
            area.put("parentCode", parent);
        }
        return area;
    }

    private static void codes(String list, String... codes) {
        NeighbourStub.serve(
                "/samverk/v1/code-lists/" + list,
                Map.of(
                        "items",
                        List.of(codes).stream()
                                .map(code -> Map.of("code", code))
                                .toList()));
    }

    public static Map<String, Object> challenge(String text) {
        var content = new HashMap<String, Object>();
        content.put("area", SKOVDE);
        content.put("theme", "TOBACCO");
        content.put("text", Map.of("sv", text));
        content.put("severity", 3);
        return content;
    }

    public static Response raised(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(CHALLENGES);
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response challenge) {
        return CHALLENGES + "/" + challenge.path("id");
    }

    public static Response changed(String at, Map<String, ? extends @Nullable Object> patch) {
        return as(COORDINATOR).header("If-Match", "*").body(patch).patch(at);
    }

    /// Answered by something that is done.
    public static Response addressed(String text) {
        var content = challenge(text);
        content.put("effort", Map.of("sv", "Rökfria skolgårdar"));
        return as(COORDINATOR).post(at(raised(content)) + "/addressings");
    }

    public static Response resolved(String text) {
        return as(COORDINATOR).body(Map.of("reason", "Halverat sedan 2025")).post(at(addressed(text)) + "/resolutions");
    }

    public static Map<String, Object> report(int year, String title, Object... findings) {
        var content = new HashMap<String, Object>();
        content.put("area", SKOVDE);
        content.put("year", year);
        content.put("title", Map.of("sv", title));
        content.put("findings", List.of(findings));
        return content;
    }

    public static Map<String, Object> finding(String text) {
        var finding = new HashMap<String, Object>();
        finding.put("text", Map.of("sv", text));
        finding.put("theme", "TOBACCO");
        return finding;
    }

    /// One that tells an area or a group apart.
    public static Map<String, Object> finding(String text, String varies, Map<String, Object> breakdown) {
        var finding = finding(text);
        finding.put("varies", varies);
        finding.put("breakdowns", List.of(breakdown));
        return finding;
    }

    public static Response drafted(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(REPORTS);
        response.then().statusCode(201);
        return response;
    }

    public static String reportAt(Response report) {
        return REPORTS + "/" + report.path("id");
    }

    /// Of a year of its own: there is one on an area and a year.
    public static int year() {
        return YEARS.getAndIncrement();
    }

    public static Response published(Map<String, Object> content) {
        var response = as(COORDINATOR).post(reportAt(drafted(content)) + "/publications");
        response.then().statusCode(201);
        return response;
    }

    public static Response withdrawn(Response report) {
        return as(COORDINATOR).body(Map.of("reason", "Fel underlag")).post(reportAt(report) + "/withdrawals");
    }
}
