package org.samverk.kit.document;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/// Something drawn: as SVG within a page, and the same by its painter on a sheet, where it stays lines.
///
/// @param name of it within its document
/// @param words all that can be read in it
/// @param svg an element, as it stands in a page
/// @param painter paints from nought to width and height, letters as shapes: a sheet has no fonts but its own
public record Drawing(String name, String words, int width, int height, String svg, Consumer<Graphics2D> painter) {}
