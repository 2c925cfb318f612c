package org.samverk.agreements.document.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "bilag.pdf, bilag.pdf",
        "Bilag.PDF, Bilag.PDF",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\kansli\\bilag.pdf, bilag.pdf",
        "'  .skjult.pdf', skjult.pdf",
        "faktura.exe, faktura.exe.pdf",
        "Ændring nr. 2, Ændring nr. 2.pdf",
        "a<b>c\"d.pdf, a_b_c_d.pdf",
        "'', document.pdf",
        "..., document.pdf",
        ".pdf, pdf.pdf",
        "CON, _CON.pdf",
        "nul.pdf, _nul.pdf",
        "Com1.2026.pdf, _Com1.2026.pdf",
        "LPT² .pdf, _LPT².pdf",
        "kontrakt.pdf, kontrakt.pdf",
        "Console.pdf, Console.pdf"
    })
    void a_name_has_no_path_and_ends_as_what_it_is(String given, String kept) {
        assertEquals(kept, FileName.of(given, FileType.PDF).value());
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertEquals(
                "bilagfdp.exe.pdf",
                FileName.of("bi\u0000lag\r\n\u202Efdp.exe\u200B", FileType.PDF).value());
        assertEquals("å.pdf", FileName.of("a\u030A.pdf", FileType.PDF).value());
    }

    @Test
    void a_long_name_keeps_its_ending_and_whole_letters() {
        var kept = FileName.of("𝒜".repeat(400) + ".jpeg", FileType.JPEG).value();
        assertEquals("𝒜".repeat(150) + ".jpeg", kept);
    }

    @Test
    void a_header_has_the_name_twice() {
        assertEquals(
                "attachment; filename=\"Andring 1_2 _a_.pdf\"; filename*=UTF-8''%C3%84ndring%201%252%20%28a%29.pdf"
                        .replace("_a_", "(a)"),
                new FileName("Ändring 1%2 (a).pdf").contentDisposition());
        var header = FileName.of("x\"; filename=evil.html\r\nSet-Cookie: a=b", FileType.PDF)
                .contentDisposition();
        assertTrue(header.chars().noneMatch(letter -> letter < 32), header);
        assertEquals(2, header.chars().filter(letter -> letter == '"').count());
    }
}
