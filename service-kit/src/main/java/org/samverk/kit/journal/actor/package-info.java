/// Whom the journal says did it, by pseudonyms.
@NullMarked
package org.samverk.kit.journal.actor;

import org.jspecify.annotations.NullMarked;
