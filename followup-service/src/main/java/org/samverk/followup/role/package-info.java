/// Who does something here: a partner, or a forum.
@NullMarked
package org.samverk.followup.role;

import org.jspecify.annotations.NullMarked;
