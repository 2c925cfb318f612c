/// An agreement's state, as a value: what its facts come to, and what each act of a party makes of it.
@NullMarked
package org.samverk.agreements.agreement.state;

import org.jspecify.annotations.NullMarked;
