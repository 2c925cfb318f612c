/// An analysis as progress, as a matrix and as a timeline.
@NullMarked
package org.samverk.partners.stakeholder.rendition;

import org.jspecify.annotations.NullMarked;
