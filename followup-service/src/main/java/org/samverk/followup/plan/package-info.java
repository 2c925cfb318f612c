/// Follow-up plans: who reports how it goes to whom, how, and when.
@NullMarked
package org.samverk.followup.plan;

import org.jspecify.annotations.NullMarked;
