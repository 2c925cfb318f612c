/// What is said of a follow-up plan, and whom and what it names.
@NullMarked
package org.samverk.followup.plan.content;

import org.jspecify.annotations.NullMarked;
