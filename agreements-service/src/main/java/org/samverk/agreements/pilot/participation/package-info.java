/// Partners that are offered a pilot, and what they bring in.
@NullMarked
package org.samverk.agreements.pilot.participation;

import org.jspecify.annotations.NullMarked;
