package org.samverk.agreements.document.file;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a document can be. Which one it is its content says.
public enum FileType {
    PDF(FileType.PDF_TYPE, "pdf"),
    ODT(FileType.ODT_TYPE, "odt"),
    ODS(FileType.ODS_TYPE, "ods"),
    ODP(FileType.ODP_TYPE, "odp"),
    DOCX(FileType.DOCX_TYPE, "docx"),
    XLSX(FileType.XLSX_TYPE, "xlsx"),
    PPTX(FileType.PPTX_TYPE, "pptx"),
    PNG(FileType.PNG_TYPE, "png"),
    JPEG(FileType.JPEG_TYPE, "jpg"),
    TXT(FileType.TXT_TYPE, "txt"),
    CSV(FileType.CSV_TYPE, "csv");

    /// Says nothing of what it is.
    public static final String ANY = "application/octet-stream";

    public static final String PDF_TYPE = "application/pdf";
    public static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";
    public static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    public static final String ODP_TYPE = "application/vnd.oasis.opendocument.presentation";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String PNG_TYPE = "image/png";
    public static final String JPEG_TYPE = "image/jpeg";
    public static final String TXT_TYPE = "text/plain";
    public static final String CSV_TYPE = "text/csv";

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// For the header Content-Type: text was only kept in UTF-8.
    public static String declared(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /// Of a name, without the dot.
    public String extension() {
        return extension;
    }

    boolean namedBy(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith("." + extension) || (this == JPEG && name.endsWith(".jpeg"));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
