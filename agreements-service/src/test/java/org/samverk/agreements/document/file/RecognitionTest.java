package org.samverk.agreements.document.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samverk.agreements.document.ADocument.docx;
import static org.samverk.agreements.document.ADocument.jpeg;
import static org.samverk.agreements.document.ADocument.pdf;
import static org.samverk.agreements.document.ADocument.png;
import static org.samverk.agreements.document.ADocument.program;
import static org.samverk.agreements.document.ADocument.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.problem.Refusal;

class RecognitionTest {
    private static final String ODT = "mimetype=application/vnd.oasis.opendocument.text";

    private static FileType found(byte[] file, String said, @Nullable String name) throws IOException {
        try (var received = ReceivedFile.of(new ByteArrayInputStream(file), said, name)) {
            return received.type();
        }
    }

    private static String refused(byte[] file, String said) {
        return assertThrows(Refusal.class, () -> found(file, said, null)).slug();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(pdf(), FileType.PDF),
                Arguments.of(png(), FileType.PNG),
                Arguments.of(jpeg(), FileType.JPEG),
                Arguments.of(docx(), FileType.DOCX),
                Arguments.of(zip("_rels/.rels", "xl/workbook.xml", "[Content_Types].xml"), FileType.XLSX),
                Arguments.of(zip("[Content_Types].xml", "ppt/presentation.xml"), FileType.PPTX),
                Arguments.of(zip(ODT, "content.xml"), FileType.ODT),
                Arguments.of(zip("mimetype=application/vnd.oasis.opendocument.spreadsheet"), FileType.ODS),
                Arguments.of(zip("mimetype=application/vnd.oasis.opendocument.presentation"), FileType.ODP),
                Arguments.of("Bilag på svenska\r\n\tå\n".getBytes(UTF_8), FileType.TXT));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_what_its_content_says(byte[] file, FileType type) throws IOException {
        assertEquals(type, found(file, FileType.ANY, "fil.exe"));
        assertEquals(type, found(file, type.mediaType(), null));
    }

    static Stream<byte[]> others() {
        return Stream.of(
                program(),
                zip("anything.txt"),
                zip("mimetype=application/epub+zip"),
                zip("mimetype=image/png"),
                zip("word/document.xml"),
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                zip(ODT, "Basic/Standard/Module1.xml"),
                Arrays.copyOf(docx(), 40),
                "naïve".getBytes(ISO_8859_1),
                "tekst".getBytes(UTF_16),
                "a\0b".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_is_none_of_these_is_refused(byte[] file) {
        assertEquals("file-type-refused", refused(file, FileType.ANY));
    }

    @Test
    void what_is_another_than_it_is_sent_as_is_refused() {
        assertEquals("file-type-refused", refused(png(), "application/pdf"));
        assertEquals("file-type-refused", refused("<html></html>".getBytes(UTF_8), "image/png"));
        assertEquals("empty-file", refused(new byte[0], FileType.ANY));
    }

    @Test
    void whether_text_is_a_table_its_sender_says() throws IOException {
        var table = "kommun;antal\nUmeå;3\n".getBytes(UTF_8);
        assertEquals(FileType.CSV, found(table, "text/csv", null));
        assertEquals(FileType.CSV, found(table, FileType.ANY, "antal.CSV"));
        assertEquals(FileType.TXT, found(table, FileType.ANY, "antal.txt"));
        assertEquals(FileType.TXT, found(table, "text/plain", "antal.csv"));
    }

    @Test
    void it_is_hashed_and_counted_and_leaves_nothing_behind() throws IOException {
        var file = ReceivedFile.of(new ByteArrayInputStream("abc".getBytes(UTF_8)), null, null);
        try (file) {
            assertEquals(3, file.size());
            assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
        }
        assertFalse(Files.exists(file.path()));
    }
}
