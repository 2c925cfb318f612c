package org.samverk.followup.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.evaluation.EvaluationStatus;
import org.samverk.followup.evaluation.content.Adoption;
import org.samverk.followup.evaluation.content.Criterion;
import org.samverk.followup.evaluation.content.CriterionCode;
import org.samverk.followup.evaluation.shown.CriterionView;
import org.samverk.followup.subject.Subject;
import org.samverk.followup.subject.SubjectView;
import org.w3c.dom.Document;

class ProfileChartTest {
    private static String drawn(String title, String language) {
        var judged = new HashMap<CriterionCode, CriterionView>();
        judged.put(
                CriterionCode.ADOPTION,
                CriterionView.of(
                        new Criterion(CriterionCode.ADOPTION, 3, null, List.of(), null, new Adoption(8L, 5L))));
        var profile = new ProfileView(
                UUID.randomUUID(),
                1,
                EvaluationStatus.COMPLETED,
                new SubjectView(Subject.Type.PILOT, UUID.randomUUID(), null, null, null),
                Map.of("sv", title),
                CriterionCode.reAim().stream()
                        .map(code -> judged.getOrDefault(code, CriterionView.open(code)))
                        .toList(),
                1,
                null,
                Map.of());
        return new ProfileChart(profile, Locale.of(language)).svg();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_rated_has_a_bar_of_its_length_and_what_is_not_has_none() throws Exception {
        var rects = parsed(drawn("Profil", "sv")).getElementsByTagName("rect");
        assertEquals(2, rects.getLength());
        assertEquals(
                Integer.toString(3 * 70),
                rects.item(1).getAttributes().getNamedItem("width").getNodeValue());
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 'Räckvidd: –; Effekt: –; Upptagande: 3 (62,5 %)'",
        "da, 'Rækkevidde: –; Effekt: –; Optag: 3 (62,5 %)'",
        "en, Reach: –; Effectiveness: –; Adoption: 3 (62.5 %)"
    })
    void it_says_in_the_readers_language_what_it_shows(String language, String said) throws Exception {
        var text = parsed(drawn("Profil", language))
                .getElementsByTagName("desc")
                .item(0)
                .getTextContent();
        assertTrue(text.startsWith(said), text);
    }

    @Test
    void a_title_is_text_whatever_it_holds() throws Exception {
        var title = "<script>alert('1')</script> & \"mer\"";
        var svg = drawn(title + "\u0007\uFFFE", "sv");
        assertFalse(svg.contains("<script"));
        assertEquals(
                title,
                parsed(svg)
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent()
                        .strip());
    }
}
