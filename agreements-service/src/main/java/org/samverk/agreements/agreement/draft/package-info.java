/// Agreements being written: begun, changed, deleted, and what they refer to.
@NullMarked
package org.samverk.agreements.agreement.draft;

import org.jspecify.annotations.NullMarked;
