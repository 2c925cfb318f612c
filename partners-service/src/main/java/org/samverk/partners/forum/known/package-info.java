/// What hangs on a forum knows of it.
@NullMarked
package org.samverk.partners.forum.known;

import org.jspecify.annotations.NullMarked;
