package org.samverk.followup.indicator.series.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Element;

/// What is painted on it becomes SVG.
final class SvgSheet {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /// The only id that the library does not have generated.
    private static final String FIXED = "id=\"genericDefs\"";

    private final SVGGraphics2D graphics;
    private final String prefix;
    private final int width;
    private final int height;

    /// @param prefix of its ids, so that two pictures on one page do not mix theirs
    SvgSheet(String prefix, int width, int height) {
        graphics = graphics(prefix);
        this.prefix = prefix;
        graphics.setSVGCanvasSize(new Dimension(width, height));
        this.width = width;
        this.height = height;
    }

    private static SVGGraphics2D graphics(String prefix) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            var context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setIDGenerator(new SVGIDGenerator() {
                @Override
                public String generateID(String kind) {
                    return prefix + super.generateID(kind);
                }
            });
            return new SVGGraphics2D(context, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Graphics2D graphics() {
        return graphics;
    }

    /// @param language of title and words, a BCP 47 tag
    /// @return an SVG document
    String saying(String language, String title, String words) {
        var root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        root.setAttribute("role", "img");
        root.setAttribute("lang", language);
        var before = root.getFirstChild();
        root.insertBefore(said(root, "title", title), before);
        root.insertBefore(said(root, "desc", words), before);
        var text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString()
                .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
                .replace(FIXED, FIXED.replace("generic", prefix + "generic"));
    }

    private static Element said(Element root, String name, String words) {
        var element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(words);
        return element;
    }
}
