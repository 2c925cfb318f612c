/// Who sits in a forum and who is appointed.
@NullMarked
package org.samverk.partners.forum.seating;

import org.jspecify.annotations.NullMarked;
