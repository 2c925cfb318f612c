/// The steps a collaboration takes through its life and its degrees of commitment.
@NullMarked
package org.samverk.partners.collaboration.step;

import org.jspecify.annotations.NullMarked;
