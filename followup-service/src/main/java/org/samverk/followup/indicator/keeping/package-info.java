/// Defining indicators and keeping them right.
@NullMarked
package org.samverk.followup.indicator.keeping;

import org.jspecify.annotations.NullMarked;
