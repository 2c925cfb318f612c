package org.samverk.agreements.agreement.rendition;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A document as a page that fetches nothing. Whatever the parties wrote is text in it, never markup; it is well-formed
/// XML besides, to be set in print.
final class Page {
    /// What XML has no way to say: control characters, half a surrogate pair.
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String STYLE = read("document.css");
    private static final Template TEMPLATE = template();

    private Page() {}

    static String of(AgreementDocument document) {
        return rendered(document, STYLE);
    }

    /// With what is on every sheet, for print alone.
    static String printed(AgreementDocument document) {
        return rendered(document, STYLE + margins(document));
    }

    private static String rendered(AgreementDocument document, String style) {
        var html = TEMPLATE.data("document", document)
                .data("style", new RawString(style))
                .render();
        return UNSPEAKABLE.matcher(html).replaceAll("\uFFFD").strip() + "\n";
    }

    private static String margins(AgreementDocument document) {
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

    private static Template template() {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        return engine.parse(read("document.html"), Variant.forContentType(Variant.TEXT_HTML), "document");
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream("/agreement/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
