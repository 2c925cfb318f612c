/// What is said in an entry.
@NullMarked
package org.samverk.followup.learning.documentation.content;

import org.jspecify.annotations.NullMarked;
