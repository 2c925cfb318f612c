package org.samverk.kit.document.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.Drawing;
import org.w3c.dom.Element;

/// Draws on sheets what a page leaves to be drawn.
final class Drawings implements FSObjectDrawerFactory {
    private static final String TYPE = "application/x-drawing";

    private final Map<String, Drawing> byName;

    Drawings(List<Drawing> drawings) {
        byName = drawings.stream().collect(Collectors.toMap(Drawing::name, Function.identity()));
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object")
                && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        var drawing = byName.get(element.getAttribute("id"));
        return drawing == null || !isReplacedObject(element)
                ? null
                : (_, x, y, width, height, sheet, _, dots) -> draw(drawing, x, y, width / dots, height / dots, sheet);
    }

    private static @Nullable Map<Shape, String> draw(
            Drawing drawing, double x, double y, double width, double height, OutputDevice sheet) {
        sheet.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
            var scale = Math.min(width / drawing.width(), height / drawing.height());
            graphics.scale(scale, scale);
            drawing.painter().accept(graphics);
        });
        return null;
    }
}
