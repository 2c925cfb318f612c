/// Who: partners and the reference data they stand on.
@NullMarked
package org.samverk.partners;

import org.jspecify.annotations.NullMarked;
