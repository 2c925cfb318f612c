package org.samverk.agreements.agreement.rendition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.kit.document.print.Print;

/// Pages and sheets are left in `target/documents`, to look at.
class PrintTest {
    private static final Path LEFT_IN = Path.of("target", "documents");

    private static PDDocument printed(String name, String language, AgreementRow row) throws IOException {
        var document = AgreementDocument.of(Specimens.in(language, row));
        var sheets = Print.of(Labels.PAGE, document);
        Files.createDirectories(LEFT_IN);
        Files.write(LEFT_IN.resolve(name + "-" + language + ".pdf"), sheets);
        Files.writeString(LEFT_IN.resolve(name + "-" + language + ".html"), Labels.PAGE.of(document));
        return Loader.loadPDF(sheets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void every_page_tells_which_text_it_is_and_fonts_have_the_nordic_letters(String language) throws IOException {
        var row = Specimens.signed();
        try (var print = printed("operating", language, row)) {
            assertTrue(print.getNumberOfPages() > 2);
            for (var page = 1; page <= print.getNumberOfPages(); page++) {
                var text = text(print, page);
                assertTrue(text.contains(row.state().terms().hash()), text);
                assertTrue(
                        text.contains(
                                page + " " + Labels.of(language, null).say("page.of") + " " + print.getNumberOfPages()),
                        text);
            }
            var whole = new PDFTextStripper().getText(print);
            assertTrue(whole.contains("Østby Kommune")
                    && whole.contains("sundhedsloven")
                    && whole.contains("Underskrevet original"));
            assertTrue(whole.contains("når de omtaler indsatsen")
                    && whole.contains("forløb inden tre måneder")
                    && whole.contains("æ"));
            assertEquals(
                    language.equals("en") ? "en" : language,
                    print.getDocumentCatalog().getLanguage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void a_draft_says_so_on_every_page(String language) throws IOException {
        var mark = Labels.of(language, null).say("mark.draft");
        try (var print = printed("half-signed", language, Specimens.halfSigned());
                var brief = printed("partnership", language, Specimens.partnership())) {
            for (var page = 1; page <= print.getNumberOfPages(); page++) {
                assertTrue(text(print, page).replace(" ", "").contains(mark));
            }
            for (var page = 1; page <= brief.getNumberOfPages(); page++) {
                assertTrue(text(brief, page).replace(" ", "").contains(mark));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void nobody_is_asked_to_sign_twice_as_the_same(String language) throws IOException {
        try (var print = printed("unsigned", language, Specimens.unsigned())) {
            var text = new PDFTextStripper().getText(print).replaceAll("\\s+", " ");
            var function = Labels.of(language, null).say("line.function");
            assertEquals(1, text.split(function + ": Borgmester", -1).length - 1, text);
            assertEquals(1, text.split(function + ": Kommunaldirektør", -1).length - 1, text);
        }
    }

    @Test
    void a_table_that_goes_on_overleaf_is_headed_there_too() throws IOException {
        try (var print = printed("long", "da", Specimens.lengthy())) {
            var headed = 0;
            for (var page = 1; page <= print.getNumberOfPages(); page++) {
                headed += text(print, page).contains("Opgave Art Kan Vil Senest") ? 1 : 0;
            }
            assertTrue(headed > 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "en"})
    void nothing_is_written_beyond_the_margin(String language) throws IOException {
        try (var print = printed("crowded", language, Specimens.crowded())) {
            var margin = print.getPage(0).getMediaBox().getWidth() - 20 / 25.4 * 72;
            var ends = new ArrayList<Float>();
            var seen = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> glyphs) {
                    glyphs.forEach(glyph -> ends.add(glyph.getXDirAdj() + glyph.getWidthDirAdj()));
                }
            };
            seen.getText(print);
            assertTrue(Collections.max(ends) <= margin, () -> Collections.max(ends) + " of " + margin);
        }
    }

    @Test
    void no_letters_are_set_as_one() throws IOException {
        var text = new StringBuilder();
        try (var print = printed("letters", "en", Specimens.filled(1))) {
            var seen = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    text.append(glyph.getUnicode());
                }
            };
            seen.getText(print);
        }
        assertTrue(text.indexOf("ff") > 0, text::toString);
        assertTrue(text.chars().noneMatch(letter -> letter >= 0xFB00 && letter <= 0xFB06), text::toString);
    }

    /// Around where what comes last just fits on the fourth sheet.
    @Test
    void no_sheet_is_left_empty() throws IOException {
        for (var lines = 8; lines <= 18; lines++) {
            try (var print = printed("filled", "sv", Specimens.filled(lines))) {
                assertTrue(text(print, print.getNumberOfPages()).contains("fedcba9876543210"), lines + " lines");
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
