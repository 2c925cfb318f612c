/// Who sits in a forum, who was appointed, and from whom they come.
@NullMarked
package org.samverk.partners.forum.seat;

import org.jspecify.annotations.NullMarked;
