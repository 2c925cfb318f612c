/// What public-health reports found, across all of them.
@NullMarked
package org.samverk.followup.need.report.finding;

import org.jspecify.annotations.NullMarked;
