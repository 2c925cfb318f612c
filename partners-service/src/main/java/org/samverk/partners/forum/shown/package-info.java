/// Forums, seats and appointments as shown to a caller.
@NullMarked
package org.samverk.partners.forum.shown;

import org.jspecify.annotations.NullMarked;
