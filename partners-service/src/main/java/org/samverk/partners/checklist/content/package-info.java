/// What a checklist asks.
@NullMarked
package org.samverk.partners.checklist.content;

import org.jspecify.annotations.NullMarked;
