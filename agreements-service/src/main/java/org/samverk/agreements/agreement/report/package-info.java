/// Questions across agreements: which days come, who has taken on what, who brings in what.
@NullMarked
package org.samverk.agreements.agreement.report;

import org.jspecify.annotations.NullMarked;
