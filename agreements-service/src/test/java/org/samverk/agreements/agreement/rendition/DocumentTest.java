package org.samverk.agreements.agreement.rendition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.document.Document.Section;
import org.samverk.kit.document.print.Print;
import org.samverk.kit.stored.StoredJson;

class DocumentTest {
    private static String page(String language, AgreementRow row) {
        return Labels.PAGE.of(AgreementDocument.of(Specimens.in(language, row)));
    }

    private static List<String> headings(String language, AgreementRow row) {
        return headings(Specimens.in(language, row));
    }

    private static List<String> headings(Source source) {
        return AgreementDocument.of(source).sections().stream()
                .map(section -> section.number() + " " + section.heading())
                .toList();
    }

    @Test
    void what_is_filled_stands_in_the_order_of_such_agreements() {
        assertEquals(
                List.of(
                        "1 Parties",
                        "2 Background",
                        "3 Purpose and shared values",
                        "4 Legal basis",
                        "5 Goals",
                        "6 Target groups, areas and themes",
                        "7 Activities and division of tasks",
                        "8 Organisation",
                        "9 Resources and economy",
                        "10 Communication and data protection",
                        "11 Documentation and follow-up",
                        "12 Term and renewal",
                        "13 Changes",
                        "14 Disputes",
                        "15 Termination and notice",
                        "16 Other provisions",
                        "17 Entry into force and signatures",
                        "18 Annexes"),
                headings("en", Specimens.signed()));
    }

    @Test
    void annexes_are_listed_with_what_tells_that_they_are_the_same() {
        var html = page("da", Specimens.signed());
        assertTrue(html.contains("Budget 2026–2029") && html.contains("Projektbeskrivelse"), html);
        assertTrue(html.contains(Specimens.BUDGET_HASH), html);
        assertTrue(html.contains("lang=\"sv\">Så följer vi upp</th>"), html);
    }

    @Test
    void areas_are_told_by_their_names_and_by_their_codes_where_they_have_none() {
        var reach = Foundations.reach(Specimens.in("en", Specimens.signed()))
                .toList()
                .toString();
        assertTrue(reach.contains("Municipalities and regions") && reach.contains("Østby, DK-1085"), reach);
    }

    @Test
    void what_says_nothing_is_left_out_and_the_rest_counted_on() {
        assertEquals(
                List.of(
                        "1 Parter",
                        "2 Baggrund",
                        "3 Formål og fælles værdigrundlag",
                        "4 Retsgrundlag",
                        "5 Mål",
                        "6 Målgrupper, områder og temaer",
                        "7 Varighed og forlængelse",
                        "8 Ikrafttræden og underskrifter"),
                headings(Specimens.alone("da", Specimens.partnership())));
    }

    @Test
    void periods_are_said_in_words() {
        assertTrue(page("sv", Specimens.signed()).contains("Uppsägningstiden är 3 månader"));
        assertTrue(page("da", Specimens.signed()).contains("Opsigelsesvarslet er 3 måneder"));
        assertTrue(page("en", Specimens.signed())
                .contains("Each of the other parties may end the agreement by giving notice of 3 months"));
        assertTrue(page("sv", Specimens.signed()).contains("med 1 år i taget"));
    }

    @Test
    void days_and_amounts_are_said_as_the_language_has_them() {
        assertTrue(page("da", Specimens.signed()).contains("fra og med 1. juni 2026 til og med 31. december 2029"));
        assertTrue(page("en", Specimens.signed()).contains("4,825,000\u00a0DKK"));
        assertTrue(page("da", Specimens.signed()).contains("250.000,50\u00a0DKK"));
    }

    @Test
    void a_text_in_another_language_says_which_it_is_in() {
        assertTrue(page("sv", Specimens.signed())
                .contains("<li lang=\"da\">Færre børn vokser op med røg i hjemmet.</li>"));
        assertTrue(page("da", Specimens.signed()).contains("<li>Færre børn vokser op med røg i hjemmet.</li>"));
    }

    @Test
    void it_is_marked_until_all_have_signed() {
        assertTrue(page("sv", Specimens.partnership()).contains("<strong>UTKAST</strong>"));
        assertTrue(page("da", Specimens.halfSigned()).contains("<strong>UDKAST</strong>"));
        assertFalse(page("en", Specimens.signed()).contains("DRAFT"));
    }

    @Test
    void signatures_and_decisions_say_how_they_were_given_and_the_rest_has_lines_to_sign_on() {
        var half = page("en", Specimens.halfSigned());
        assertTrue(
                half.contains(
                        "Recorded by Østby Kommune; reference RR 2026 § 45; evidence: Underskrevet original, side 4, 2026-0417-03"),
                half);
        assertTrue(half.contains("Given in Samverk by Østby Kommune; by mandate Delegation 2026 § 7"), half);
        assertTrue(page("sv", Specimens.halfSigned()).contains("Registrerad av Østby Kommune"));
        assertTrue(page("da", Specimens.halfSigned()).contains("Registreret af Østby Kommune"));
        assertTrue(half.contains("disputed by the party: does not count"));
        assertEquals(2, half.split("class=\"lines\"", -1).length - 1);
        assertFalse(page("en", Specimens.signed()).contains("class=\"lines\""));
        assertTrue(page("en", Specimens.signed()).contains("This text is in force from 1 June 2026."));
    }

    @Test
    void each_line_is_for_another_function() {
        var nobody = page("da", Specimens.unsigned());
        for (var function : List.of("Regionsdirektør", "Borgmester", "Kommunaldirektør", "Bestyrelsesformand")) {
            assertEquals(1, nobody.split(" og funktion: " + function + "</td>", -1).length - 1, nobody);
        }
        assertTrue(nobody.contains(">Borgmester, Kommunaldirektør</td>"), nobody);
        var half = page("da", Specimens.halfSigned());
        assertFalse(half.contains(" og funktion: Borgmester</td>"), half);
        assertTrue(half.contains(" og funktion: Kommunaldirektør</td>"), half);
    }

    @Test
    void a_line_names_no_function_that_may_have_signed() {
        var terms = new HashMap<>(Specimens.operating());
        terms.put(
                "parties",
                List.of(Map.of(
                        "partnerId",
                        Specimens.REGION,
                        "partyRole",
                        "FUNDER",
                        "signatoryRole",
                        "Formand",
                        "furtherSignatoryRoles",
                        List.of("Næstformand"),
                        "signaturesRequired",
                        3)));
        var text = SomeTerms.of(terms);
        var unsigned = page("da", Specimens.row(Phase.PROPOSED, text, List.of()));
        assertEquals(1, unsigned.split(" og funktion</td>", -1).length - 1, unsigned);
        var other = Specimens.signature(Specimens.REGION, "Direktør");
        var once = page("da", Specimens.row(Phase.PROPOSED, text, List.of(other)));
        assertTrue(once.contains(" og funktion: Formand</td>") && once.contains(" og funktion: Næstformand</td>"));
        var twice = page("da", Specimens.row(Phase.PROPOSED, text, List.of(other, other)));
        assertEquals(1, twice.split(" og funktion</td>", -1).length - 1, twice);
        assertFalse(twice.contains(" og funktion: "), twice);
    }

    @Test
    void who_signed_without_saying_as_what_did_so_in_the_one_function_of_the_text() {
        var terms = new HashMap<>(Specimens.operating());
        var party = Map.of("partnerId", Specimens.REGION, "partyRole", "FUNDER", "signatoryRole", "Formand");
        terms.put("parties", List.of(party));
        var said = List.of(Specimens.signature(Specimens.REGION, null));
        assertEquals(2, cells("Formand", Specimens.row(Phase.PROPOSED, SomeTerms.of(terms), said)));
        terms.put("parties", List.of(with(party, "signaturesRequired", 2)));
        assertEquals(1, cells("Formand", Specimens.row(Phase.PROPOSED, SomeTerms.of(terms), said)));
    }

    private static int cells(String text, AgreementRow row) {
        return page("da", row).split(">" + text + "</td>", -1).length - 1;
    }

    private static Map<String, Object> with(Map<String, ?> party, String member, Object value) {
        var more = new HashMap<String, Object>(party);
        more.put(member, value);
        return more;
    }

    @ParameterizedTest
    @CsvSource({
        "sv, org.nr 232100-0016, finskt FO-nummer 0201411-0",
        "da, svensk org.nr. 232100-0016, finsk FO-nummer 0201411-0",
        "en, Swedish organisation number 232100-0016, Finnish business ID 0201411-0"
    })
    void a_party_is_told_by_its_number_as_people_write_it(String language, String swedish, String finnish) {
        var source = Specimens.in(language, Specimens.signed());
        assertEquals(swedish, source.number(Specimens.REGION));
        assertEquals(finnish, source.number(Specimens.MUNICIPALITY));
        assertNull(source.number(Specimens.HOUSE));
        assertTrue(Parties.of(source).anyMatch(table -> table.toString().contains(swedish)));
    }

    @Test
    void notice_is_told_with_who_gave_it_and_when_it_ends() {
        var given = Specimens.notice(Specimens.REGION, Consent.Method.DIRECT);
        assertFalse(page("en", Specimens.signed()).contains("has given notice"));
        assertTrue(
                page("en", Specimens.noticed(given))
                        .contains(
                                "Region Østdanmark has given notice, received on 3 March 2027; by it the agreement ends on 30 June 2027.</p>"));
        assertTrue(page("sv", Specimens.noticed(given))
                .contains("Uppsägningen mottogs den 3 mars 2027; genom den upphör avtalet den 30 juni 2027."));
        var recorded = Specimens.notice(Specimens.HOUSE, Consent.Method.RECORDED);
        assertTrue(page("da", Specimens.noticed(recorded))
                .contains("ved den ophører aftalen den 30. juni 2027. Opsigelsen er givet på anden måde"));
        var no = new Consent.Answer(Consent.Verdict.DISPUTED, given.givenAt(), null);
        var disputed = recorded.answered(Specimens.HOUSE, no);
        assertTrue(page("en", Specimens.noticed(disputed)).contains("the party disputes it, and it does not count"));
        var unreceived = recorded.answered(Specimens.REGION, no);
        assertTrue(page("en", Specimens.noticed(unreceived))
                .contains("Region Østdanmark disputes having received it, and it does not count"));
        var withdrawn = given.withdrawn(Instant.parse("2027-03-09T23:30:00Z"), null);
        assertTrue(page("en", Specimens.noticed(withdrawn)).contains("and took it back on 10 March 2027."));
    }

    @Test
    void notice_tells_its_rule_and_ground_and_the_one_last_day_is_told_once() {
        var first = Specimens.notice(Specimens.REGION, Consent.Method.DIRECT);
        var state = StoredJson.mapper().<ObjectNode>valueToTree(first);
        state.put("lastDay", "2027-12-31").put("ground", "Misligholdelse").put("partyId", Specimens.HOUSE.toString());
        state.putObject("rule").put("notice", "P6M").put("anchor", "END_OF_QUARTER");
        var later = StoredJson.mapper().convertValue(state, GivenNotice.class);
        var page = page("da", Specimens.noticed(first, later));
        assertTrue(page.contains("ved den ophører aftalen den 31. december 2027. Den følger reglen om, at"
                + " opsigelsesvarslet er 6 måneder, og at aftalen da ophører ved udgangen af det kvartal, hvor varslet er"
                + " udløbet. Den angivne grund: Misligholdelse</p>"));
        assertEquals(1, page.split("Aftalens sidste dag er den", -1).length - 1);
    }

    @Test
    void a_text_that_is_not_the_one_in_force_tells_of_no_notice() {
        var row = Specimens.noticed(Specimens.notice(Specimens.REGION, Consent.Method.DIRECT));
        var source = Specimens.in("en", row);
        var older = new Source(
                row, TermsVersion.of(2, source.terms()), null, source.numbers(), source.around(), source.wording());
        assertEquals(2, Notices.of(source).count());
        assertEquals(0, Notices.of(older).count());
    }

    @Test
    void whom_to_turn_to_what_each_year_costs_and_what_goals_are_measured_by_are_told() {
        var indicator = new UUID(5, 1);
        var hidden = new UUID(5, 2);
        var terms = new HashMap<>(Specimens.operating());
        terms.put(
                "parties",
                List.of(Map.of("partnerId", Specimens.HOUSE, "partyRole", "PROVIDER", "contactRole", "Leder")));
        terms.put(
                "economy",
                Map.of(
                        "currency",
                        "SEK",
                        "yearlyAmounts",
                        List.of(
                                Map.of("year", 2027, "amount", 298000),
                                Map.of("year", 2026, "amount", 8, "perInhabitant", true))));
        terms.put(
                "goals",
                List.of(Map.of(
                        "level",
                        "OVERALL_GOAL",
                        "number",
                        "1",
                        "title",
                        Map.of("sv", "Mål"),
                        "indicatorIds",
                        List.of(indicator, hidden))));
        terms.put("noticeRules", List.of(Map.of("notice", "P3M", "anchor", "END_OF_TERM", "workingDaysOf", "SE")));
        var row = Specimens.row(Phase.DRAFT, SomeTerms.of(terms), List.of());
        var html = Labels.PAGE.of(AgreementDocument.of(Specimens.measured("sv", row, indicator)));
        assertTrue(html.contains("<th scope=\"col\">Kontaktfunktion</th>") && html.contains("Leder"), html);
        assertTrue(html.contains("<dt>2026:</dt> <dd>8\u00a0SEK per invånare</dd>"), html);
        assertTrue(html.indexOf("<dt>2026:") < html.indexOf("<dt>2027:"), html);
        assertTrue(html.contains("<dt>Mäts med:</dt> <dd>N00945 Andel rökare, " + hidden + "</dd>"), html);
        assertTrue(html.contains("lördag, söndag eller helgdag (Sverige)"), html);
    }

    @Test
    void whatever_the_parties_wrote_is_text() {
        var evil = "<script>alert('x')</script>\u0001\ud800 \ud83d\ude00 \u4e2d&\"";
        var terms = new HashMap<>(Specimens.operating());
        terms.put("title", Map.of("da", evil));
        terms.put("localTerm", evil);
        terms.put("background", Map.of("sv", evil));
        terms.put(
                "clauses", List.of(Map.of("matter", "OTHER", "title", Map.of("sv", evil), "text", Map.of("sv", evil))));
        terms.put("economy", Map.of("currency", "DKK", "note", evil));
        terms.put(
                "parties",
                List.of(Map.of(
                        "partnerId",
                        Specimens.HOUSE,
                        "partyRole",
                        "PROVIDER",
                        "signatoryRole",
                        evil,
                        "represents",
                        evil)));
        terms.put("legalBases", List.of(Map.of("country", "DK", "act", evil, "section", evil, "relation", evil)));
        var document =
                AgreementDocument.of(Specimens.in("da", Specimens.row(Phase.PROPOSED, SomeTerms.of(terms), List.of())));
        var html = Labels.PAGE.of(document);
        assertFalse(html.contains("<script"));
        assertEquals(15, html.split(Pattern.quote("&lt;script&gt;"), -1).length - 1);
        assertTrue(Print.of(Labels.PAGE, document).length > 1000);
    }

    @Test
    void it_fetches_nothing_and_tells_which_text_it_is() {
        var row = Specimens.signed();
        var html = page("da", row);
        assertFalse(Pattern.compile("(src|href)=|url\\(|@import").matcher(html).find());
        assertTrue(html.contains("Vilkårenes version 1")
                && html.contains(row.state().terms().hash()));
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"da\""));
    }

    @Test
    void every_label_is_said_in_every_language() {
        var english = Labels.of("en", null).labels().keySet();
        assertEquals(english, Labels.of("sv", null).labels().keySet());
        assertEquals(english, Labels.of("da", null).labels().keySet());
    }

    @Test
    void many_parties_are_named_in_their_table_alone() {
        assertTrue(page("da", Specimens.signed()).contains("mellem Region Østdanmark, Østby Kommune og Den"));
        assertFalse(page("da", Specimens.lengthy()).contains("class=\"under\""));
    }

    @Test
    void every_chapter_is_reached() {
        var wording = Labels.of("da", null);
        var chapters = wording.labels().keySet().stream()
                .filter(label -> label.startsWith("section."))
                .map(label -> wording.say(label))
                .sorted()
                .toList();
        var reached = AgreementDocument.of(Specimens.in("da", Specimens.signed())).sections().stream()
                .map(Section::heading)
                .sorted()
                .toList();
        assertEquals(chapters, reached);
    }
}
