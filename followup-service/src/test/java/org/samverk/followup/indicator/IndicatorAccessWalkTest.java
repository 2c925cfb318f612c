package org.samverk.followup.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.SOURCES;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.bulk.AnImport;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` has the indicator and the data source, which are SHARED or, as `/priv`, its own; `party` and `other` have
/// nothing to do with them, `ghost` is registered nowhere.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class IndicatorAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                         none alien other owner owner owner owner party party party other other ghost owner sys
                                         -    -     read  read  coord sign  eval  read  coord eval  coord regis coord audit -
            listIndicators               401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            defineIndicator              401  401   403r  403r  201   403r  403r  403r  201   403r  201   201   403o  403r  403r
            defineIndicator/for          401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  201   403o  403r  403r
            getIndicator                 401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIndicator/priv            401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getIndicatorHistory          401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIndicatorHistory/priv     401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            replaceIndicator             401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            changeIndicator              401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            changeIndicator/priv         401  401   403r  403r  200   403r  403r  403r  404   403r  404   404   404   403r  403r
            deleteIndicator              401  401   403r  403r  204   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            getIndicatorSeries           401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIndicatorSeries/priv      401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getIndicatorTrend            401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIndicatorTrend/priv       401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getIndicatorAttainment       401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIndicatorAttainment/priv  401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getIndicatorGap              401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getIndicatorGap/priv         401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            listMeasurements             401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            listMeasurements/priv        401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            enterMeasurement             401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            enterMeasurement/priv        401  401   403r  403r  201   403r  403r  403r  404   403r  404   404   404   403r  403r
            getMeasurement               401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getMeasurement/priv          401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getMeasurementHistory        401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getMeasurementHistory/priv   401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            replaceMeasurement           401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            changeMeasurement            401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            changeMeasurement/priv       401  401   403r  403r  200   403r  403r  403r  404   403r  404   404   404   403r  403r
            deleteMeasurement            401  401   403r  403r  204   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            deleteMeasurement/priv       401  401   403r  403r  204   403r  403r  403r  404   403r  404   404   404   403r  403r
            listMeasurementImports       401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            listMeasurementImports/priv  401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            importMeasurements           401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            importMeasurements/priv      401  401   403r  403r  201   403r  403r  403r  404   403r  404   404   404   403r  403r
            getMeasurementImport         401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getMeasurementImport/priv    401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getMeasurementImportHistory  401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getMeasurementImportHistory/priv 401 401 404  200   200   200   200   404   404   404   404   404   404   200   200
            listDataSources              401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            registerDataSource           401  401   403r  403r  201   403r  403r  403r  201   403r  201   201   403o  403r  403r
            registerDataSource/for       401  401   403r  403r  201   403r  403r  403r  403y  403r  403y  201   403o  403r  403r
            getDataSource                401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getDataSource/priv           401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            getDataSourceHistory         401  401   200   200   200   200   200   200   200   200   200   200   200   200   200
            getDataSourceHistory/priv    401  401   404   200   200   200   200   404   404   404   404   404   404   200   200
            replaceDataSource            401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            changeDataSource             401  401   403r  403r  200   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            deleteDataSource             401  401   403r  403r  204   403r  403r  403r  403y  403r  403y  403y  403o  403r  403r
            deleteDataSource/priv        401  401   403r  403r  204   403r  403r  403r  404   403r  404   404   404   403r  403r
            """)
            .under("/indicators", "/data-sources")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .parameter("id", IndicatorAccessWalkTest::first)
            .parameter("measurementId", scene -> scene.path("id"))
            .parameter("importId", scene -> scene.path("id"))
            .parameter("by", _ -> "SEX")
            .act("defineIndicator", AnIndicator::smoking)
            .act("defineIndicator/for", () -> ofTheOwner(smoking()))
            .act("getIndicator", "self", () -> shared())
            .act("getIndicator/priv", "self", () -> own())
            .act("getIndicatorHistory", "history", () -> shared())
            .act("getIndicatorHistory/priv", "history", () -> own())
            .act("replaceIndicator", "update", () -> shared(), _ -> smoking())
            .act("changeIndicator", "update", () -> shared(), _ -> Map.of("polarity", "NEUTRAL"))
            .act("changeIndicator/priv", "update", () -> own(), _ -> Map.of("polarity", "NEUTRAL"))
            .act("deleteIndicator", "delete", () -> shared())
            .act("getIndicatorSeries", "series", () -> shared())
            .act("getIndicatorSeries/priv", "series", () -> own())
            .act("getIndicatorTrend", "trend", () -> shared())
            .act("getIndicatorTrend/priv", "trend", () -> own())
            .act("getIndicatorAttainment", "attainment", () -> shared())
            .act("getIndicatorAttainment/priv", "attainment", () -> own())
            .act("getIndicatorGap", null, () -> shared())
            .act("getIndicatorGap/priv", null, () -> own())
            .act("listMeasurements", "measurements", () -> shared())
            .act("listMeasurements/priv", "measurements", () -> own())
            .act("enterMeasurement", null, () -> part(shared(), "measurements"), _ -> measured(SKOVDE, "2025", 7))
            .act("enterMeasurement/priv", null, () -> part(own(), "measurements"), _ -> measured(SKOVDE, "2025", 7))
            .act("getMeasurement", "self", () -> measurement(shared()))
            .act("getMeasurement/priv", "self", () -> measurement(own()))
            .act("getMeasurementHistory", "history", () -> measurement(shared()))
            .act("getMeasurementHistory/priv", "history", () -> measurement(own()))
            .act("replaceMeasurement", "update", () -> measurement(shared()), _ -> measured(SKOVDE, "2025", 8))
            .act("changeMeasurement", "update", () -> measurement(shared()), _ -> Map.of("value", 8))
            .act("changeMeasurement/priv", "update", () -> measurement(own()), _ -> Map.of("value", 8))
            .act("deleteMeasurement", "delete", () -> measurement(shared()))
            .act("deleteMeasurement/priv", "delete", () -> measurement(own()))
            .act("listMeasurementImports", "imports", () -> shared())
            .act("listMeasurementImports/priv", "imports", () -> own())
            .act("importMeasurements", null, () -> part(shared(), "imports"), _ -> table())
            .act("importMeasurements/priv", null, () -> part(own(), "imports"), _ -> table())
            .act("getMeasurementImport", "self", () -> imported(shared()))
            .act("getMeasurementImport/priv", "self", () -> imported(own()))
            .act("getMeasurementImportHistory", "history", () -> imported(shared()))
            .act("getMeasurementImportHistory/priv", "history", () -> imported(own()))
            .act("registerDataSource", () -> source())
            .act("registerDataSource/for", () -> ofTheOwner(source()))
            .act("getDataSource", "self", () -> registered("SHARED"))
            .act("getDataSource/priv", "self", () -> registered("PRIVATE"))
            .act("getDataSourceHistory", "history", () -> registered("SHARED"))
            .act("getDataSourceHistory/priv", "history", () -> registered("PRIVATE"))
            .act("replaceDataSource", "update", () -> registered("SHARED"), _ -> source())
            .act("changeDataSource", "update", () -> registered("SHARED"), _ -> Map.of("intervalYears", 3))
            .act("deleteDataSource", "delete", () -> registered("SHARED"))
            .act("deleteDataSource/priv", "delete", () -> registered("PRIVATE"));

    private final Stage stage;

    @Inject
    IndicatorAccessWalkTest(Stage stage) {
        this.stage = stage;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), WALK.faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), WALK.gaps());
    }

    /// Of what its path names first.
    private static String first(Response scene) {
        return scene.<String>path("_links.self.href").replaceAll("^/samverk/v1/[a-z-]+/([0-9a-f-]{36}).*", "$1");
    }

    private static Response shared() {
        return seenBy("SHARED");
    }

    private static Response own() {
        return seenBy("PRIVATE");
    }

    private static Response seenBy(String visibility) {
        var content = smoking();
        content.put("visibility", visibility);
        content.put("targets", List.of(Map.of("period", "2030", "value", 5)));
        return defined(content);
    }

    private static Response part(Response indicator, String part) {
        return as(COORDINATOR).get(at(indicator) + "/" + part);
    }

    private static Response measurement(Response indicator) {
        return entered(indicator, measured(SKOVDE, "2025", 7));
    }

    private static byte[] table() {
        return "area,period,value\nSE-1496,2024,7\n".getBytes(StandardCharsets.UTF_8);
    }

    /// Seen to its end, so that it changes no more.
    private static Response imported(Response indicator) {
        return AnImport.ended(
                as(COORDINATOR).contentType("text/csv").body(table()).post(at(indicator) + "/imports"));
    }

    private static Map<String, Object> source() {
        return new HashMap<>(
                Map.of("code", "S-" + UUID.randomUUID(), "name", Map.of("da", "Den Nationale Sundhedsprofil")));
    }

    private static Response registered(String visibility) {
        var content = source();
        content.put("visibility", visibility);
        var response = as(COORDINATOR).body(content).post(SOURCES);
        response.then().statusCode(201);
        return response;
    }

    private static Map<String, Object> ofTheOwner(Map<String, Object> content) {
        content.put("ownerPartnerId", REGION.toString());
        return content;
    }
}
