/// The whole list of partners in other forms, streamed.
@NullMarked
package org.samverk.partners.partner.export.download;

import org.jspecify.annotations.NullMarked;
