/// Documents as pages, and pages as sheets of paper.
@NullMarked
package org.samverk.kit.document.print;

import org.jspecify.annotations.NullMarked;
