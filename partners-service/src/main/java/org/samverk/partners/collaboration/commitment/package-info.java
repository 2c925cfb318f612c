/// The scale of commitment, and what moves a collaboration along it.
@NullMarked
package org.samverk.partners.collaboration.commitment;

import org.jspecify.annotations.NullMarked;
