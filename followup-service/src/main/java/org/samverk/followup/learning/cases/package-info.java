/// Cases: what others have done, and how it went.
@NullMarked
package org.samverk.followup.learning.cases;

import org.jspecify.annotations.NullMarked;
