/// What the parties have taken on, and what became of it.
@NullMarked
package org.samverk.agreements.agreement.commitment;

import org.jspecify.annotations.NullMarked;
