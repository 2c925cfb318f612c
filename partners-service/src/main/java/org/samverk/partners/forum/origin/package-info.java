/// The agreement a forum was founded under, for those to see who may.
@NullMarked
package org.samverk.partners.forum.origin;

import org.jspecify.annotations.NullMarked;
