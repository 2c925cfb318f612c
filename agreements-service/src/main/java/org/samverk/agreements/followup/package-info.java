/// Follow-up plans and evaluations as far as agreements and pilots must know them.
@NullMarked
package org.samverk.agreements.followup;

import org.jspecify.annotations.NullMarked;
