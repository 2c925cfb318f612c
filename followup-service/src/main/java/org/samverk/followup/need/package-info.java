/// What people need: public-health reports and what they found, and the challenges that follow from it.
@NullMarked
package org.samverk.followup.need;

import org.jspecify.annotations.NullMarked;
