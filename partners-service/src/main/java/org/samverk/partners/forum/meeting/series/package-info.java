/// Meetings planned ahead, one or many, and kept as their forum is.
@NullMarked
package org.samverk.partners.forum.meeting.series;

import org.jspecify.annotations.NullMarked;
