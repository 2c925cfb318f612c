/// Which forums a list is of.
@NullMarked
package org.samverk.partners.forum.search;

import org.jspecify.annotations.NullMarked;
