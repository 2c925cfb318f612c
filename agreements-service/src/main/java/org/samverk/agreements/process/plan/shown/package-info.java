/// Process plans as their readers see them.
@NullMarked
package org.samverk.agreements.process.plan.shown;

import org.jspecify.annotations.NullMarked;
