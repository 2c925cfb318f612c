package org.samverk.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathParametersToldTest {
    @ParameterizedTest
    @CsvSource({
        "id, /v1/activities/{id}, Id of the activity",
        "id, /v1/stakeholder-analyses/{id}/objections, Id of the stakeholder analysis",
        "id, /v1/iop-criteria-lists/{id}, Id of the IOP criteria list",
        "id, /v1/cases/{id}, Id of the case",
        "seatId, /v1/forums/{id}/seats/{seatId}, Id of the seat",
        "code, /v1/code-lists/{code}, Code of the code list",
        "step, /v1/process-plans/{id}/steps/{step}, Code of the step",
        "termsVersion, /v1/agreements/{id}/versions/{termsVersion}, Number of the version of the terms"
    })
    void a_path_tells_what_its_parameters_are_of(String name, String path, String told) {
        assertEquals(told, PathParametersTold.told(name, path));
    }
}
