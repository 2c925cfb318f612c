/// How to reach a partner: by functions, not by persons.
@NullMarked
package org.samverk.partners.partner.contact;

import org.jspecify.annotations.NullMarked;
