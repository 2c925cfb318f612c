/// What an agreement is said to be, beside its terms.
@NullMarked
package org.samverk.agreements.agreement.content;

import org.jspecify.annotations.NullMarked;
