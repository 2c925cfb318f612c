/// What is done with cases, and who may do it.
@NullMarked
package org.samverk.followup.learning.cases.keeping;

import org.jspecify.annotations.NullMarked;
