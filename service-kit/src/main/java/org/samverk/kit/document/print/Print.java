package org.samverk.kit.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.samverk.kit.document.Document;

/// A document as sheets of paper. Their fonts are in them, so that they look the same wherever they are printed.
public final class Print {
    private static final String FAMILY = "DejaVu Sans Condensed";

    static {
        XRLog.setLoggerImpl(new PrintLog());
    }

    private Print() {}

    /// @param page how it is set
    public static byte[] of(Page page, Document document) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(page.printed(document), null);
        builder.useObjectDrawerFactory(new Drawings(document.drawings()));
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText("\uFFFD");
        builder.withProducer("Samverk");
        builder.toStream(out);
        try (var sheets = new PDDocument();
                var regular = font("DejaVuSansCondensed.ttf");
                var bold = font("DejaVuSansCondensed-Bold.ttf")) {
            builder.usePDDocument(sheets);
            builder.useFont(in(sheets, regular), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(in(sheets, bold), FAMILY, 700, FontStyle.NORMAL, true);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PDFontSupplier in(PDDocument sheets, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(sheets, font, true));
    }

    /// Without ligatures: a hash that is copied keeps its letters.
    private static TrueTypeFont font(String name) throws IOException {
        var file = Objects.requireNonNull(Print.class.getResourceAsStream("/print/fonts/" + name), name);
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }
}
