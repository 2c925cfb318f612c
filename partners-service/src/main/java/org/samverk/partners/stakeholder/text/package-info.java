/// Texts that may name somebody, kept where they can be erased.
@NullMarked
package org.samverk.partners.stakeholder.text;

import org.jspecify.annotations.NullMarked;
