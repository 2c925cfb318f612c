/// Answers what needs no caller to be judged, and gives a problem to what is refused below REST.
@NullMarked
package org.samverk.kit.problem.edge;

import org.jspecify.annotations.NullMarked;
