/// What a partner says of its part in a pilot.
@NullMarked
package org.samverk.agreements.pilot.participation.content;

import org.jspecify.annotations.NullMarked;
