/// The forums that pilots and what is proposed for them name.
@NullMarked
package org.samverk.agreements.pilot.forum;

import org.jspecify.annotations.NullMarked;
