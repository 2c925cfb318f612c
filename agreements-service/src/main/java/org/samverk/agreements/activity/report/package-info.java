/// Activities by month, as a table and as a calendar, and goals that nothing is done for.
@NullMarked
package org.samverk.agreements.activity.report;

import org.jspecify.annotations.NullMarked;
