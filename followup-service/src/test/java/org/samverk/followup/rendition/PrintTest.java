package org.samverk.followup.rendition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.occasion.OccasionStatus;
import org.samverk.kit.document.print.Print;

/// Pages and sheets are left in `target/documents`, to look at.
class PrintTest {
    private static final Path LEFT_IN = Path.of("target", "documents");

    private static PDDocument printed(String name, Source source) throws IOException {
        var document = ReportDocument.of(source);
        var sheets = Print.of(Labels.PAGE, document);
        Files.createDirectories(LEFT_IN);
        Files.write(LEFT_IN.resolve(name + "-" + document.language() + ".pdf"), sheets);
        Files.writeString(LEFT_IN.resolve(name + "-" + document.language() + ".html"), Labels.PAGE.of(document));
        return Loader.loadPDF(sheets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void every_page_tells_which_report_it_is_and_how_many_there_are(String language) throws IOException {
        var source = Specimens.full(language);
        try (var print = printed("full", source)) {
            assertTrue(print.getNumberOfPages() > 1);
            for (var page = 1; page <= print.getNumberOfPages(); page++) {
                var text = text(print, page);
                assertTrue(text.contains(source.row().id().toString()), text);
                assertTrue(text.contains(page + " " + source.say("page.of") + " " + print.getNumberOfPages()), text);
            }
            assertEquals(language, print.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void charts_are_lines_on_paper_and_no_pictures() throws IOException {
        try (var print = printed("full", Specimens.full("sv"))) {
            var drawn = 0;
            for (var page : print.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    assertFalse(page.getResources().isImageXObject(name), name.getName());
                    drawn++;
                }
            }
            assertEquals(2, drawn);
        }
    }

    @Test
    void a_chart_stands_on_the_page_of_its_table() throws IOException {
        var many = IntStream.range(0, 4)
                .boxed()
                .flatMap(_ -> Stream.of(Specimens.smoking(), Specimens.reached()))
                .toList();
        var source =
                Specimens.source("sv", Specimens.report(), false, OccasionStatus.REPORTED, many, Specimens.around(2));
        var caption = source.say("reading.caption", "").strip();
        try (var print = printed("charts", source)) {
            var charts = new ArrayList<Integer>();
            var tables = new ArrayList<Integer>();
            for (var page = 1; page <= print.getNumberOfPages(); page++) {
                var drawn = 0;
                for (var _ : print.getPage(page - 1).getResources().getXObjectNames()) {
                    drawn++;
                }
                charts.add(drawn);
                tables.add(text(print, page).split(Pattern.quote(caption), -1).length - 1);
            }
            assertEquals(tables, charts);
            assertEquals(
                    many.size(), charts.stream().mapToInt(Integer::intValue).sum());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void what_is_not_there_leaves_a_sheet_that_says_so(String language) throws IOException {
        var source = Specimens.bare(language);
        try (var print = printed("bare", source);
                var skipped = printed("skipped", Specimens.skipped(language))) {
            assertEquals(1, print.getNumberOfPages());
            assertTrue(text(print, 1).contains(source.say("none")));
            assertTrue(text(skipped, 1).contains("Rådet sammanträder inte i juli"));
        }
    }

    @Test
    void a_table_that_goes_on_overleaf_is_headed_there_too_and_a_draft_says_so_on_every_page() throws IOException {
        try (var print = printed("lengthy", Specimens.lengthy("sv"));
                var draft = printed("draft", Specimens.draft("sv"))) {
            var headed = 0;
            for (var page = 1; page <= print.getNumberOfPages(); page++) {
                headed += text(print, page).contains("Utgångsläge") ? 1 : 0;
            }
            assertTrue(headed > 1, "headed " + headed);
            for (var page = 1; page <= draft.getNumberOfPages(); page++) {
                assertTrue(text(draft, page).replace(" ", "").contains("UTKAST"));
            }
        }
    }

    private static String text(PDDocument print, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(print);
    }
}
