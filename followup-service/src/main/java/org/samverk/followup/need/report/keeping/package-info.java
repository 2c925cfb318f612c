/// Public-health reports drafted, published and withdrawn.
@NullMarked
package org.samverk.followup.need.report.keeping;

import org.jspecify.annotations.NullMarked;
