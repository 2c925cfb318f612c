/// Process plans being begun, walked and ended.
@NullMarked
package org.samverk.agreements.process.plan.keeping;

import org.jspecify.annotations.NullMarked;
