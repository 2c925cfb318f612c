/// What is said of a case.
@NullMarked
package org.samverk.followup.learning.cases.content;

import org.jspecify.annotations.NullMarked;
