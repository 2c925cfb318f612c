/// Which partners a list is of, and how they are found.
@NullMarked
package org.samverk.partners.partner.search;

import org.jspecify.annotations.NullMarked;
