/// Activities planned, kept right, and taken from plan to end.
@NullMarked
package org.samverk.agreements.activity.keeping;

import org.jspecify.annotations.NullMarked;
