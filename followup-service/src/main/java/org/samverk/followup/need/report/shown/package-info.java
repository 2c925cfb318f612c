/// Public-health reports as their readers see them.
@NullMarked
package org.samverk.followup.need.report.shown;

import org.jspecify.annotations.NullMarked;
