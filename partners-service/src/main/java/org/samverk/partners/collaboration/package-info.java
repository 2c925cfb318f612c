/// Who works together on what, how far they have committed themselves, and how ready they are.
@NullMarked
package org.samverk.partners.collaboration;

import org.jspecify.annotations.NullMarked;
