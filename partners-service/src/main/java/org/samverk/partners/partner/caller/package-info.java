/// Whom the partners' users act for.
@NullMarked
package org.samverk.partners.partner.caller;

import org.jspecify.annotations.NullMarked;
