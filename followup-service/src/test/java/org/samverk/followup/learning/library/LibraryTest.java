package org.samverk.followup.learning.library;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.learning.ALesson.THEME;
import static org.samverk.followup.learning.ALesson.learned;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LibraryTest {
    private static final String LIBRARY = "/samverk/v1/library";

    private final Stage stage;
    private final Session database;

    @Inject
    LibraryTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
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

    /// A word of its own beside them keeps what one test wrote apart from what others did.
    private static Response written(String word, String language, String title, String text) {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var lesson = ALesson.of("INSIGHT", Subject.Type.PILOT, pilot);
        lesson.put("title", Map.of(language, title));
        lesson.put("text", Map.of(language, text + ". " + word));
        return learned(lesson);
    }

    private static String word() {
        return "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static Response found(String query, Object... values) {
        var response = as(STRANGER).get(LIBRARY + "?count=true&limit=100&" + query, values);
        response.then().statusCode(200);
        return response;
    }

    @ParameterizedTest
    @CsvSource({
        "sv, samarbete,   samarbetet",
        "sv, samarbetet,  samarbete",
        "sv, folkhälsa,   Folkhälsan",
        "sv, folkhälsan,  folkhälsa",
        "sv, skola,       skolans",
        "sv, insats,      insatserna",
        "sv, insatser,    insats",
        "sv, kompetens,   kompetensen",
        "sv, ungdomars,   ungdomar",
        "sv, ungdomar,    ungdomars",
        "sv, invånare,    invånares",
        "sv, resultatet,  resultat",
        "sv, året,        år",
        "sv, årens,       år",
        "sv, mötena,      mötet",
        "sv, områdets,    områdena",
        "sv, männens,     män",
        "sv, resultaten,  resultat",
        "sv, myndigheternas, myndighet",
        "sv, verksamhet,  verksamheternas",
        "da, årets,       år",
        "nb, innbyggernes, innbygger",
        "da, indsats,     indsatserne",
        "nb, innsatsen,   innsats",
        "sv, rökning,     rökningen",
        "sv, rökningen,   rökning",
        "sv, kvaliteten,  kvalitet",
        "da, samarbejde,  samarbejdet",
        "da, samarbejdet, samarbejde",
        "nb, røyking,     røykingen",
        "nb, røykingen,   røyking",
        "nn, røykingen,   røyking",
        "no, samarbeidet, samarbeid",
        "fi, terveys,     terveyden",
        "fi, terveyden,   terveys",
        "fi, terveydelle, terveyttä",
        "fi, hyvinvointi, hyvinvoinnin",
        "fi, hyvinvoinnissa, hyvinvointia",
        "fi, hyvinvointialue, hyvinvointialueiden",
        "fi, kunta, kuntien",
        "fi, kunnan, kuntia",
        "fi, kaupunki, kaupungit",
        "fi, asukkaiden, asukas",
        "fi, sopimus, sopimusten",
        "fi, sopimukset, sopimuksen",
        "fi, ihmiset, ihminen",
        "fi, ikääntyneiden, ikääntynyt",
        "fi, koulutus, koulutuksen",
        "fi, yksilöohjaus, yksilöohjauksen",
        "fi, kokemus, kokemukset",
        "fi, tutkimus, tutkimuksista",
        "fi, vaikutus, vaikutuksia",
        "fi, sopimus, sopimukseen",
        "fi, lapsi, lasten",
        "fi, nuorille, nuorten",
        "fi, päihteet, päihde",
        "en, obstacle,    obstacles",
        "en, obstacles,   obstacle"
    })
    void a_word_is_found_in_another_form_of_it_and_marked(String language, String written, String asked) {
        var word = word();
        var id = written(word, language, "x", "Om " + written).<String>path("id");
        for (var query : List.of("q={q}&lang=" + language, "q={q}")) {
            found(query, asked + " " + word)
                    .then()
                    .body("items.id", contains(id))
                    .body("total", equalTo(1));
        }
        found("q={q}&lang=" + language, asked)
                .then()
                .body(
                        "items.find { it.id == '%s' }.highlights.text.%s".formatted(id, language),
                        equalTo("Om **%s**. %s".formatted(written, word)));
    }

    @ParameterizedTest
    @CsvSource({"sv, samarbete, samband", "en, rökning, rökningen", "da, rygestop, rygning"})
    void another_word_is_not_found(String language, String written, String asked) {
        var word = word();
        written(word, language, "x", written);
        found("q={q}&lang=" + language, asked + " " + word)
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void what_a_title_says_weighs_more_than_what_a_text_does() {
        var word = word();
        var text = written(word, "sv", "Annat", "Annat").<String>path("id");
        var title = written("annat", "sv", "Om " + word, "Annat").<String>path("id");
        written("annat", "sv", "Annat", "Annat");
        var found = found("q={q}", word);
        found.then()
                .body("items.id", contains(title, text))
                .body("items.rank", everyItem(greaterThan(0f)))
                .body("items[0].highlights.title.sv", equalTo("Om **%s**".formatted(word)))
                .body("items[0].highlights", not(hasKey("text")));
        found("q={q}&sort=rank", word).then().body("items.id", contains(text, title));
        found("q={q}&sort=createdAt", word).then().body("items.id", contains(text, title));
        as(STRANGER)
                .get(LIBRARY + "?limit=1&q={q}", word)
                .then()
                .body("items.id", contains(title))
                .body("_links", hasKey("next"));
        as(STRANGER).get(LIBRARY + "?limit=1&page=2&q={q}", word).then().body("items.id", contains(text));
    }

    @Test
    void what_fits_best_is_looked_for_among_five_hundred_of_the_newest_at_a_time() {
        var word = word();
        var oldest = written("annat", "sv", "Om " + word, "Annat").<String>path("id");
        var copied = written(word, "sv", "Annat", "Annat").<String>path("id");
        var copies = copies(copied, 499);
        var newest = written("annat", "sv", "Om " + word, "Annat").<String>path("id");
        try {
            found("q={q}", word)
                    .then()
                    .body("total", equalTo(502))
                    .body("items[0].id", equalTo(newest))
                    .body("items[1].id", equalTo(copies.getLast()))
                    .body("items.id", not(hasItem(oldest)));
            found("q={q}&page=5", word)
                    .then()
                    .body("items.id", hasSize(100))
                    .body("items[99].id", equalTo(copies.getFirst()));
            found("q={q}&page=6", word).then().body("items.id", contains(oldest, copied));
            found("q={q}&sort=-rank", word).then().body("items.id[0..2]", contains(oldest, newest, copied));
        } finally {
            execute("delete from lesson where id = any (cast(:ids as uuid[]))", copies);
        }
    }

    /// In order of age.
    private List<String> copies(String lesson, int number) {
        var ids = Stream.generate(
                        () -> UuidVersion7Strategy.INSTANCE.generateUuid(null).toString())
                .limit(number)
                .sorted()
                .toList();
        execute("""
                with copied as (
                  insert into lesson (id, version, state, within, seen)
                  select n.id, l.version, l.state, l.within, l.seen
                  from lesson l cross join unnest(cast(:ids as uuid[])) n(id) where l.id = '%1$s')
                insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
                select n.id, s.type, s.version, s.head_hash, s.owner, s.visibility, s.audience, s.deleted
                from subjects s cross join unnest(cast(:ids as uuid[])) n(id) where s.id = '%1$s'""".formatted(lesson), ids);
        return ids;
    }

    private void execute(String statement, List<String> ids) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(statement)
                        .setParameter("ids", "{" + String.join(",", ids) + "}")
                        .executeUpdate());
    }

    @Test
    void quotes_or_and_minus_mean_what_they_do_elsewhere() {
        var word = word();
        var both = written(word, "sv", "x", "Trygga gator och lampor").<String>path("id");
        var one = written(word, "sv", "x", "Lampor på trygga torg").<String>path("id");
        found("q={q}&lang=sv", "\"trygga gator\" " + word).then().body("items.id", contains(both));
        found("q={q}&lang=sv&sort=createdAt", word + " gator or torg " + word)
                .then()
                .body("items.id", contains(both, one));
        found("q={q}&lang=sv", "lampor -gata " + word).then().body("items.id", contains(one));
        written(word, "sv", "x", "Torg och samarbetet");
        found("q={q}&lang=sv", "torg -samarbete " + word).then().body("items.id", contains(one));
    }

    @Test
    void a_word_only_in_what_one_may_not_see_finds_nothing_and_changes_no_count() {
        var word = word();
        var lesson = ALesson.obstacle(AGREEMENT);
        lesson.put("text", Map.of("da", word));
        var id = learned(lesson).<String>path("id");
        found("q={q}", word).then().body("items", empty()).body("total", equalTo(0));
        as(AARHUS)
                .get(LIBRARY + "?count=true&q={q}", word)
                .then()
                .body("items.id", contains(id))
                .body("total", equalTo(1))
                .body("items[0].subject.title.da", equalTo("Rygestop på tværs"));
    }

    @Test
    void what_is_changed_or_deleted_is_found_by_its_new_words_only() {
        var word = word();
        var lesson = written(word, "sv", "x", "y");
        var next = word();
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("text", Map.of("sv", next)))
                .patch(ALesson.at(lesson))
                .then()
                .statusCode(200);
        found("q={q}", word).then().body("items", empty());
        found("q={q}", next).then().body("items.id", contains(lesson.<String>path("id")));
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(ALesson.at(lesson))
                .then()
                .statusCode(204);
        found("q={q}", next).then().body("items", empty());
    }

    @Test
    void filters_narrow_and_without_words_the_newest_come_first() {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var content = ALesson.of("SUCCESS_FACTOR", Subject.Type.PILOT, pilot);
        content.put("themes", List.of(THEME));
        content.put("outcomeRating", 1);
        var id = learned(content).<String>path("id");
        as(STRANGER)
                .get(LIBRARY + "?limit=1")
                .then()
                .body("items.id", contains(id))
                .body("items[0].rank", nullValue())
                .body("items[0].type", equalTo("SUCCESS_FACTOR"))
                .body("items[0].outcomeRating", equalTo(1))
                .body("items[0].owner.name", equalTo("Region Midtjylland"))
                .body("items[0]._links.self.href", equalTo(ALesson.LESSONS + "/" + id));
        for (var filter : List.of("type=SUCCESS_FACTOR", "theme=" + THEME, "minOutcome=1")) {
            found(filter).then().body("items.id", hasItem(id));
        }
        for (var filter :
                List.of("type=OBSTACLE", "type=CASE", "theme=TOBACCO", "minOutcome=2", "type=CASE&minOutcome=-2")) {
            found(filter).then().body("items.id", not(hasItem(id)));
        }
    }

    @ParameterizedTest
    @CsvSource({"och", "'\"'", "-", "'a | ! ( )'", "''''", "'a:*'"})
    void whatever_is_asked_for_is_words(String asked) {
        found("q={q}", asked);
        found("q={q}&lang=sv", asked);
    }

    @Test
    void searching_costs_one_statement() throws Exception {
        var word = word();
        written(word, "sv", "x", "y");
        written(word, "sv", "x", "y");
        assertEquals(1, SqlStatements.during(() -> as(STRANGER).get(LIBRARY + "?q={q}", word)));
        assertEquals(2, SqlStatements.during(() -> as(STRANGER).get(LIBRARY + "?count=true&lang=sv&q={q}", word)));
    }

    @Test
    void of_a_long_text_the_beginning_is_marked_and_the_whole_is_found() {
        var word = word();
        var early = written("annat", "sv", "x", word + " står först. " + "Mer ord. ".repeat(1000))
                .<String>path("id");
        var late = written("annat", "sv", "y", "Mer ord. ".repeat(1000) + word).<String>path("id");
        found("q={q}&lang=sv&sort=createdAt", word)
                .then()
                .body("items.id", contains(early, late))
                .body("items[0].highlights.text.sv", containsString("**" + word + "** står först."))
                .body("items[1].highlights", anEmptyMap());
    }
}
