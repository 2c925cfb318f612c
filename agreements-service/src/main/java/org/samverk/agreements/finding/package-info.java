/// Conditions that lists share.
@NullMarked
package org.samverk.agreements.finding;

import org.jspecify.annotations.NullMarked;
