package org.samverk.partners.stakeholder.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.partners.stakeholder.assessment.Quadrant;
import org.samverk.partners.stakeholder.assessment.Score;
import org.samverk.partners.stakeholder.profile.Attitude;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.wording.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MatrixPictureTest {
    private static final List<Importance> IMPORTANCES = List.of(Importance.values());
    private static final List<Attitude> ATTITUDES = List.of(Attitude.values());
    private static final Plot PLOT = new Plot(new Box(100, 100, 1160, 820));

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 25, 40, 60})
    void names_cover_neither_one_another_nor_a_stakeholder(int stakeholders) {
        for (var seed = 0; seed < 20; seed++) {
            var bubbles = Layout.of(items(stakeholders, new Random(seed)), PLOT, List.of());
            for (var one : bubbles) {
                var label = one.label();
                if (label != null) {
                    assertTrue(PLOT.area().holds(label.box()));
                    assertEquals(
                            List.of(),
                            others(bubbles, one)
                                    .filter(other -> label.box().overlaps(other))
                                    .toList(),
                            "seed " + seed + ", " + one.item().name());
                }
            }
        }
    }

    /// The stakeholders and the other names.
    private static Stream<Box> others(List<Bubble> bubbles, Bubble one) {
        return Stream.concat(
                bubbles.stream().map(Bubble::box),
                bubbles.stream()
                        .filter(other -> !other.equals(one))
                        .flatMap(other -> Stream.ofNullable(other.label()))
                        .map(Label::box));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 25})
    void nobody_leaves_its_field_or_stands_on_another(int stakeholders) {
        for (var seed = 0; seed < 20; seed++) {
            var bubbles = Layout.of(items(stakeholders, new Random(seed)), PLOT, List.of());
            for (var one : bubbles) {
                assertTrue(PLOT.field(one.item().quadrant()).holds(one.box()));
                assertFalse(bubbles.stream().anyMatch(other -> !other.equals(one) && one.touches(other)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 25})
    void a_name_stands_nearer_to_whose_it_is_than_to_anybody_else(int stakeholders) {
        for (var seed = 0; seed < 20; seed++) {
            var bubbles = Layout.of(items(stakeholders, new Random(seed)), PLOT, List.of());
            for (var one : bubbles) {
                var label = one.label();
                if (label != null && !label.led()) {
                    assertTrue(bubbles.stream()
                            .filter(other -> !other.equals(one))
                            .allMatch(other -> other.gapTo(label.box()) > one.gapTo(label.box())));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "14, 5, 5",
        "20, 5, 5",
        "40, 5, 5",
        "60, 5, 5",
        "20, 4, 4",
        "60, 4, 4",
        "40, 1, 1",
        "60, 3, 5",
        "60, 2, 2"
    })
    void of_a_crowd_at_one_spot_everybody_is_found(int stakeholders, int interest, int influence) throws Exception {
        var crowd = crowd(stakeholders, "Samme sted", interest, influence);
        var document = parsed(MatrixPicture.of(matrix(crowd), Wording.of("da")));
        var drawn = shown(document);
        assertEquals(stakeholders, drawn.size());
        for (var one : drawn) {
            var apart = drawn.stream().filter(other -> other != one).allMatch(other -> distance(one, other) >= 36);
            assertTrue(apart, one.getAttribute("cx") + "," + one.getAttribute("cy"));
            assertTrue(titles(document).noneMatch(title -> title.overlaps(box(one))));
        }
        var said = texts(document).map(Element::getTextContent).toList();
        crowd.forEach(item -> assertTrue(said.contains(item.name()), item.name()));
        var numbers = drawn.stream()
                .flatMap(one -> texts(document).filter(text -> text.getParentNode() == one.getParentNode()))
                .map(Element::getTextContent)
                .filter(text -> text.matches("[0-9]+"))
                .toList();
        assertEquals(numbers.size(), Set.copyOf(numbers).size());
        var listed = texts(document)
                .filter(text -> text.getAttribute("font-size").equals("16"))
                .map(Element::getTextContent)
                .toList();
        numbers.forEach(number -> assertEquals(1, Collections.frequency(listed, number), number));
    }

    private static List<Matrix.Item> crowd(int stakeholders, String name, int interest, int influence) {
        return IntStream.rangeClosed(1, stakeholders)
                .mapToObj(rank -> new Matrix.Item(
                        rank,
                        UUID.randomUUID(),
                        name + " " + rank,
                        Importance.KEY,
                        null,
                        score(interest),
                        score(influence),
                        null,
                        Quadrant.of(score(influence), score(interest)),
                        null))
                .toList();
    }

    @Test
    void a_number_is_explained_by_the_whole_name() throws Exception {
        var name = "Den fælles forening for sundhed, bevægelse og folkesundhed i Region Midtjylland, lokalafdeling";
        var crowd = crowd(40, name, 4, 4);
        var document = parsed(MatrixPicture.of(matrix(crowd), Wording.of("da")));
        var beside = texts(document)
                .filter(text -> text.getAttribute("font-size").equals("16"))
                .map(Element::getTextContent)
                .collect(Collectors.joining(" "));
        var numbered = texts(document)
                .filter(text -> text.getParentNode().getNodeName().equals("g")
                        && text.getTextContent().matches("[0-9]+"))
                .map(text -> ((Element) text.getParentNode())
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .map(title -> title.substring(0, title.indexOf(": Interesse")))
                .toList();
        assertTrue(numbered.size() > 10, numbered::toString);
        numbered.forEach(whole -> assertTrue(beside.contains(whole), whole));
    }

    /// The circles of the plot, without those of the legend.
    private static List<Element> shown(Document document) {
        var circles = document.getElementsByTagName("circle");
        return IntStream.range(0, circles.getLength())
                .mapToObj(place -> (Element) circles.item(place))
                .filter(circle -> circle.getParentNode().getNodeName().equals("g"))
                .toList();
    }

    private static Stream<Element> texts(Document document) {
        var texts = document.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(place -> (Element) texts.item(place));
    }

    private static Stream<Box> titles(Document document) {
        var lettering = new Lettering(22, true);
        return texts(document)
                .filter(text -> text.getAttribute("font-size").equals("22"))
                .map(text -> {
                    var width = lettering.width(text.getTextContent());
                    var x = number(text, "x");
                    var left = text.getAttribute("text-anchor").equals("end") ? x - width : x;
                    return new Box(left, number(text, "y") - 19, left + width, number(text, "y") + 3);
                });
    }

    private static Box box(Element circle) {
        return Box.around(number(circle, "cx"), number(circle, "cy"), 18, 18);
    }

    private static double distance(Element one, Element other) {
        return Math.hypot(number(one, "cx") - number(other, "cx"), number(one, "cy") - number(other, "cy"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void three_stakeholders_all_get_their_name_beside_them() {
        var bubbles = Layout.of(items(3, new Random(1)), PLOT, List.of());
        assertTrue(bubbles.stream()
                .allMatch(one -> one.label() != null && !one.label().led()));
    }

    @Test
    void a_name_is_a_text_whatever_it_holds() throws Exception {
        var name = "</text><script>alert(1)</script> & \"Co\" \u0001 \uD83D 😀";
        var svg = MatrixPicture.of(matrix(List.of(item(1, name, 4, 4, null))), Wording.of("sv"));
        assertFalse(svg.contains("<script"));
        var document = parsed(svg);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        var titles = document.getElementsByTagName("title");
        assertEquals(
                "</text><script>alert(1)</script> & \"Co\" \uFFFD \uFFFD 😀: Intresse 4,0, Inflytande 4,0",
                titles.item(1).getTextContent());
    }

    @ParameterizedTest
    @CsvSource({
        "sv-SE, Samverka nära",
        "'da,en;q=0.5', Inddrag tæt",
        "en, Manage closely",
        "fr, Manage closely",
        "'not a language;q=2', Manage closely"
    })
    void it_speaks_the_language_of_its_reader(String accepted, String quadrant) throws Exception {
        var svg = MatrixPicture.of(matrix(items(3, new Random(1))), Wording.of(accepted));
        assertTrue(svg.contains(">" + quadrant + "<"), quadrant);
        parsed(svg);
    }

    @Test
    void an_arrow_goes_to_the_influence_it_may_get_and_none_where_it_stays() {
        var rising =
                Layout.of(List.of(item(1, "Stiger", 4, 2, 4)), PLOT, List.of()).getFirst();
        assertEquals(PLOT.y(4), rising.arrowTo());
        var staying =
                Layout.of(List.of(item(1, "Bliver", 4, 2, 2)), PLOT, List.of()).getFirst();
        assertEquals(null, staying.arrowTo());
    }

    @Test
    void who_is_moved_aside_keeps_the_end_of_its_arrow_on_the_scale() {
        var crowd = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> item(number, "Samme sted " + number, 4, 2, 1))
                .toList();
        var bubbles = Layout.of(crowd, PLOT, List.of());
        assertTrue(bubbles.stream().anyMatch(bubble -> bubble.y() != PLOT.y(2)));
        bubbles.forEach(bubble -> assertEquals(PLOT.y(1), bubble.arrowTo()));
    }

    @Test
    void nobody_stands_on_the_line_between_low_and_high() {
        assertTrue(PLOT.x(2.9) < PLOT.middleX() - 20);
        assertTrue(PLOT.x(3) > PLOT.middleX() + 20);
        assertTrue(PLOT.y(2.9) > PLOT.middleY() + 20);
        assertTrue(PLOT.y(3) < PLOT.middleY() - 20);
    }

    @Test
    void an_analysis_without_assessments_is_a_grid_that_says_so() throws Exception {
        var empty = new Matrix(
                UUID.randomUUID(),
                1,
                Map.of("da", "Fald"),
                1,
                LocalDate.parse("2026-03-01"),
                3,
                List.of(),
                List.of(new Matrix.Unassessed(UUID.randomUUID(), "Ældre Sagen", Importance.KEY)));
        var svg = MatrixPicture.of(empty, Wording.of("da"));
        assertTrue(svg.contains("Ingen interessent er vurderet endnu"));
        assertTrue(svg.contains("Ældre Sagen"));
        parsed(svg);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Matrix matrix(List<Matrix.Item> items) {
        return new Matrix(
                UUID.randomUUID(),
                1,
                Map.of("sv", "Fallskadeforum"),
                1,
                LocalDate.parse("2026-03-01"),
                3,
                items,
                List.of());
    }

    private static List<Matrix.Item> items(int number, Random random) {
        var items = new ArrayList<Matrix.Item>();
        for (var i = 1; i <= number; i++) {
            var name = "Organisation %d %s".formatted(i, "i samverkan ".repeat(random.nextInt(4)));
            var potential = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : null;
            items.add(item(i, name, 1 + random.nextInt(5), 1 + random.nextInt(5), potential));
        }
        return items;
    }

    private static Matrix.Item item(int rank, String name, int interest, int influence, @Nullable Integer potential) {
        return new Matrix.Item(
                rank,
                UUID.randomUUID(),
                name,
                IMPORTANCES.get(rank % 3),
                rank % 6 == 5 ? null : ATTITUDES.get(rank % 6),
                score(interest),
                score(influence),
                potential == null ? null : score(potential),
                Quadrant.of(score(influence), score(interest)),
                null);
    }

    private static Score score(int... levels) {
        var all = IntStream.of(levels).summaryStatistics();
        return new Score(
                BigDecimal.valueOf(all.getAverage()).setScale(1, RoundingMode.HALF_UP),
                all.getMin(),
                all.getMax(),
                all.getMax() - all.getMin());
    }
}
