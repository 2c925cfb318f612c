/// What challenges refer to: activities.
@NullMarked
package org.samverk.followup.need.known;

import org.jspecify.annotations.NullMarked;
