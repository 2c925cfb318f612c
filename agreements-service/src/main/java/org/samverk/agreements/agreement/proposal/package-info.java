/// Agreements laid before their parties, and taken back.
@NullMarked
package org.samverk.agreements.agreement.proposal;

import org.jspecify.annotations.NullMarked;
