/// What an aggregate was, and whether its chain holds.
@NullMarked
package org.samverk.kit.journal.history;

import org.jspecify.annotations.NullMarked;
