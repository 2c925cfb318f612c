/// What is said in a public-health report.
@NullMarked
package org.samverk.followup.need.report.content;

import org.jspecify.annotations.NullMarked;
