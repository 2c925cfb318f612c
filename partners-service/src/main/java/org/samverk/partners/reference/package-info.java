/// Facts everybody refers to: areas, code lists, organisation numbers.
@NullMarked
package org.samverk.partners.reference;

import org.jspecify.annotations.NullMarked;
