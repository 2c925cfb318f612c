/// Holds the problems that tests are answered against what the document tells.
@NullMarked
package org.samverk.kit.testing.problems;

import org.jspecify.annotations.NullMarked;
