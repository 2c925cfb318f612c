/// The days of an agreement: its terms one after the other, by when notice must be given, and when it then ends.
@NullMarked
package org.samverk.agreements.agreement.deadline;

import org.jspecify.annotations.NullMarked;
