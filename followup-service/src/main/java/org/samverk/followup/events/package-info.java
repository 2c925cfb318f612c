/// What changed in follow-up, in order.
@NullMarked
package org.samverk.followup.events;

import org.jspecify.annotations.NullMarked;
