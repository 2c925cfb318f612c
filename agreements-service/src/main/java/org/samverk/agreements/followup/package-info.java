/// Follow-up plans as far as agreements must know them.
@NullMarked
package org.samverk.agreements.followup;

import org.jspecify.annotations.NullMarked;
