package org.samverk.partners.stakeholder.matrix;

import java.util.List;

/// A name in the picture.
///
/// @param led whether a line leads to it, since it stands apart
record Label(List<String> lines, Box box, boolean led) {}
