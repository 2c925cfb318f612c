package org.samverk.kit.document.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.Document;

/// A document as a page that fetches nothing. Whatever people wrote is text in it, never markup; it is well-formed XML
/// besides, to be set in print.
public final class Page {
    private static final String NAME = "page";
    private static final Variant HTML = Variant.forContentType(MediaType.TEXT_HTML);

    /// What XML has no way to say: control characters, half a surrogate pair.
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Template template;
    private final String style;

    private Page(Template template, String style) {
        this.template = template;
        this.style = style;
    }

    /// For documents of the kinds of blocks that all have.
    /// @param style of these
    public static Page with(@Nullable InputStream style) {
        return new Page(engine().getTemplate(NAME), style() + text(style));
    }

    /// For documents with kinds of their own.
    /// @param template includes `page`, and shows what is only in these documents as its `special`
    /// @param style of these
    public static Page with(@Nullable InputStream template, @Nullable InputStream style) {
        return new Page(engine().parse(text(template), HTML), style() + text(style));
    }

    public String of(Document document) {
        return rendered(document, false);
    }

    /// With what is on every sheet, for print alone; drawings are left to be drawn.
    String printed(Document document) {
        return rendered(document, true);
    }

    private String rendered(Document document, boolean print) {
        var html = template.data("document", document)
                .data("print", print)
                .data("style", new RawString(print ? style + margins(document) : style))
                .render();
        return UNSPEAKABLE.matcher(html).replaceAll("\uFFFD").strip() + "\n";
    }

    private static String margins(Document document) {
        return """
                @page {
                  @bottom-left { content: "%s"; width: 80%%; text-align: left; white-space: pre; %4$s }
                  @bottom-right { content: "%s " counter(page) " %s " counter(pages); width: 20%%; text-align: right; %4$s }
                }
                """.formatted(
                        document.footer().stream().map(Page::quoted).collect(Collectors.joining("\\A ")),
                        quoted(document.say("page")),
                        quoted(document.say("page.of")),
                        "font: 7pt 'DejaVu Sans Condensed'; color: #44525e;");
    }

    /// In a string of a style sheet: nothing that could end it.
    private static String quoted(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} .:,-]", " ");
    }

    private static Engine engine() {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        engine.putTemplate(NAME, engine.parse(text(own("page.html")), HTML, NAME));
        return engine;
    }

    private static String style() {
        return text(own("page.css"));
    }

    private static @Nullable InputStream own(String name) {
        return Page.class.getResourceAsStream("/print/" + name);
    }

    private static String text(@Nullable InputStream resource) {
        try (var in = Objects.requireNonNull(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
