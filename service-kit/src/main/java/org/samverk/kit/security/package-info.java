/// Who is calling: roles, and the organisation spoken for.
@NullMarked
package org.samverk.kit.security;

import org.jspecify.annotations.NullMarked;
