package org.samverk.agreements.document.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Tells what a file is by what is in it. Neither its name nor what its sender says is believed, but where plain text
/// is a table: nothing in it tells.
final class Recognition {
    private static final String PDF = "%PDF-";
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final String ZIP = "PK\u0003\u0004";
    private static final int HEAD = 8;
    private static final int LONGEST_TYPE = 100;
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX);

    private Recognition() {}

    /// @param table whether its sender takes it for one, should it be text
    static Optional<FileType> of(Path file, boolean table) throws IOException {
        var head = head(file);
        if (head.startsWith(PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (head.startsWith(PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (head.startsWith(JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (head.startsWith(ZIP)) {
            return packed(file);
        }
        return isText(file) ? Optional.of(table ? FileType.CSV : FileType.TXT) : Optional.empty();
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), ISO_8859_1);
        }
    }

    private static Optional<FileType> packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(Recognition::isProgram)) {
                return Optional.empty();
            }
            var type = zip.getEntry("mimetype");
            return type == null ? officeOpen(zip) : openDocument(zip.getInputStream(type));
        } catch (ZipException _) {
            return Optional.empty();
        }
    }

    /// The standard has the media type itself in a part of this name.
    private static Optional<FileType> openDocument(InputStream type) throws IOException {
        try (type) {
            return FileType.ofMediaType(new String(type.readNBytes(LONGEST_TYPE), ISO_8859_1).strip())
                    .filter(found -> found.mediaType().contains("opendocument"));
        }
    }

    private static Optional<FileType> officeOpen(ZipFile zip) {
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> zip.getEntry("[Content_Types].xml") != null && zip.getEntry(part.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Macros run when the document is opened.
    private static boolean isProgram(String part) {
        return part.endsWith("/vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/");
    }

    private static boolean isText(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file, UTF_8)) {
            int letter;
            while ((letter = text.read()) >= 0) {
                if (Character.isISOControl(letter) && "\t\n\f\r".indexOf(letter) < 0) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
