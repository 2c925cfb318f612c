/// What is said of a forum.
@NullMarked
package org.samverk.partners.forum.content;

import org.jspecify.annotations.NullMarked;
