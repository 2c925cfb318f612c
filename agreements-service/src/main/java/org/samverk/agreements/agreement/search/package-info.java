/// Agreements found and read.
@NullMarked
package org.samverk.agreements.agreement.search;

import org.jspecify.annotations.NullMarked;
