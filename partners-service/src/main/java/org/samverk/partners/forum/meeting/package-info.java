/// Meetings of forums, with their notes and decisions.
@NullMarked
package org.samverk.partners.forum.meeting;

import org.jspecify.annotations.NullMarked;
