/// What becomes true of an agreement by what somebody does, or by the calendar alone.
@NullMarked
package org.samverk.agreements.agreement.fact;

import org.jspecify.annotations.NullMarked;
