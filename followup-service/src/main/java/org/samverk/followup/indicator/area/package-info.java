/// The areas that measurements are of.
@NullMarked
package org.samverk.followup.indicator.area;

import org.jspecify.annotations.NullMarked;
