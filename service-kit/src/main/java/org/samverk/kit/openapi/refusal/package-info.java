/// Finds which refusals the code of an operation can come to.
@NullMarked
package org.samverk.kit.openapi.refusal;

import org.jspecify.annotations.NullMarked;
