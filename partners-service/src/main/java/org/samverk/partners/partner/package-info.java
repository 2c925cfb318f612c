/// Who we cooperate with.
@NullMarked
package org.samverk.partners.partner;

import org.jspecify.annotations.NullMarked;
