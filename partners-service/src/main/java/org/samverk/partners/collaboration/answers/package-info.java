/// Checklists answered by a collaboration.
@NullMarked
package org.samverk.partners.collaboration.answers;

import org.jspecify.annotations.NullMarked;
