/// The meetings of a forum as a calendar to download.
@NullMarked
package org.samverk.partners.forum.meeting.calendar;

import org.jspecify.annotations.NullMarked;
