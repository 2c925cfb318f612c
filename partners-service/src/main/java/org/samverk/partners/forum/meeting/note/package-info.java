/// Notes of a meeting, kept where they can be erased.
@NullMarked
package org.samverk.partners.forum.meeting.note;

import org.jspecify.annotations.NullMarked;
