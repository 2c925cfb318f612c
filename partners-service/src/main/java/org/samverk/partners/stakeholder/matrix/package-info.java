/// The power-interest grid, as data and as a picture.
@NullMarked
package org.samverk.partners.stakeholder.matrix;

import org.jspecify.annotations.NullMarked;
