/// What meetings decided, one by one and compiled.
@NullMarked
package org.samverk.partners.forum.meeting.decision;

import org.jspecify.annotations.NullMarked;
