/// Which collaborations a list is of.
@NullMarked
package org.samverk.partners.collaboration.search;

import org.jspecify.annotations.NullMarked;
