/// What agreements are told: days that have come, and that others take their place.
@NullMarked
package org.samverk.agreements.agreement.telling;

import org.jspecify.annotations.NullMarked;
