/// What is already done for public health, by which unit, for whom and where: the map drawn before anything new begins.
@NullMarked
package org.samverk.partners.initiative;

import org.jspecify.annotations.NullMarked;
