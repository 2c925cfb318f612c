package org.samverk.partners.stakeholder.matrix;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes SVG. What is said in names and attributes is escaped by the JDK's own XML writer, and what XML cannot hold
/// at all is shown as U+FFFD.
final class Svg {
    /// Control characters, halves of surrogate pairs, and the two that are no characters.
    private static final Pattern NOT_XML = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    /// @param attributes names and values in turn
    Svg(double width, double height, Object... attributes) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        attributes("viewBox", "0 0 %s %s".formatted(number(width), number(height)), "width", width, "height", height);
        attributes(attributes);
    }

    Svg open(String element, Object... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    Svg close() {
        return write(xml::writeEndElement);
    }

    /// An element with nothing in it.
    Svg draw(String element, Object... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /// An element with a text in it.
    Svg say(String element, String text, Object... attributes) {
        open(element, attributes);
        write(() -> xml.writeCharacters(clean(text)));
        return close();
    }

    String end() {
        close();
        write(xml::close);
        return out.toString();
    }

    private void attributes(Object... attributes) {
        for (var i = 0; i < attributes.length; i += 2) {
            var name = String.valueOf(attributes[i]);
            var value =
                    attributes[i + 1] instanceof Double number ? number(number) : clean(attributes[i + 1].toString());
            write(() -> xml.writeAttribute(name, value));
        }
    }

    /// To a tenth, without a needless `.0`.
    static String number(double number) {
        var tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /// Into memory: it does not fail.
    private Svg write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
