/// Proposals about a development area, from one forum to another.
@NullMarked
package org.samverk.agreements.pilot.proposal;

import org.jspecify.annotations.NullMarked;
