/// What plans, evaluations, lessons and the like are about, as other services tell of it.
@NullMarked
package org.samverk.followup.subject;

import org.jspecify.annotations.NullMarked;
