/// A forum at work, paused and closed.
@NullMarked
package org.samverk.partners.forum.life;

import org.jspecify.annotations.NullMarked;
