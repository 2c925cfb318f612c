/// Turns whatever is thrown, here or by Quarkus, into a problem document.
@NullMarked
package org.samverk.kit.problem.mapping;

import org.jspecify.annotations.NullMarked;
