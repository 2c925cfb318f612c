/// What becomes of a partner: a duplicate is merged, a reorganised body is succeeded by others.
@NullMarked
package org.samverk.partners.partner.succession;

import org.jspecify.annotations.NullMarked;
