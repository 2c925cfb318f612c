package org.samverk.followup.learning.library;

import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LibraryInputTest {
    private static final String LIBRARY = "/samverk/v1/library";

    private final Stage stage;

    @Inject
    LibraryInputTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        ALesson.serveThemes();
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "?lang=xx, validation-failed",
        "?type=BOOK, validation-failed",
        "?minOutcome=3, validation-failed",
        "?sort=rank, validation-failed",
        "?q=x&sort=title, validation-failed",
        "?colour=red, unknown-parameter"
    })
    void what_the_library_does_not_know_is_refused(String query, String slug) {
        problem(as(STRANGER).get(LIBRARY + query), 400, slug);
    }
}
