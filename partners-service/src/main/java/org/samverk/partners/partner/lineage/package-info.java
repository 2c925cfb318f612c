/// Duplicates merged and separated again, and bodies that others succeed.
@NullMarked
package org.samverk.partners.partner.lineage;

import org.jspecify.annotations.NullMarked;
