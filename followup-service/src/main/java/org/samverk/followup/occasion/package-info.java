/// The occasions of a follow-up plan, each with its report.
@NullMarked
package org.samverk.followup.occasion;

import org.jspecify.annotations.NullMarked;
