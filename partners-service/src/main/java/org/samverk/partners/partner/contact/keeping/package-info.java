/// Contacts added, changed and removed.
@NullMarked
package org.samverk.partners.partner.contact.keeping;

import org.jspecify.annotations.NullMarked;
