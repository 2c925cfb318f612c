/// What the database keeps: JSON, and what it lets in once.
@NullMarked
package org.samverk.kit.stored;

import org.jspecify.annotations.NullMarked;
