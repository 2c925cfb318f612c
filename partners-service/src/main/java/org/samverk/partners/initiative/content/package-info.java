/// What is said of an initiative.
@NullMarked
package org.samverk.partners.initiative.content;

import org.jspecify.annotations.NullMarked;
