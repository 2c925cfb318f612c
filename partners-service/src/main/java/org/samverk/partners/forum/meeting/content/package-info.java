/// What a meeting, or a series of them, is said to be.
@NullMarked
package org.samverk.partners.forum.meeting.content;

import org.jspecify.annotations.NullMarked;
