/// Pilots: work that is tried with a few partners before more are offered it.
@NullMarked
package org.samverk.agreements.pilot.trial;

import org.jspecify.annotations.NullMarked;
