package org.samverk.kit.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
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
        builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText("\uFFFD");
        builder.withProducer("Samverk");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Print.class.getResourceAsStream("/print/fonts/" + name), name);
    }
}
