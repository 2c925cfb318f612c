/// A public-health report: what was found about the health of those who live in an area, in a year.
@NullMarked
package org.samverk.followup.need.report;

import org.jspecify.annotations.NullMarked;
