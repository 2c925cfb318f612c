/// What the parties want to reach, and for whom.
@NullMarked
package org.samverk.agreements.agreement.terms.goal;

import org.jspecify.annotations.NullMarked;
