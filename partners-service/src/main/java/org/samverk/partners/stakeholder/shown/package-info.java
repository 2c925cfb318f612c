/// Analyses and their parts as shown to a caller.
@NullMarked
package org.samverk.partners.stakeholder.shown;

import org.jspecify.annotations.NullMarked;
