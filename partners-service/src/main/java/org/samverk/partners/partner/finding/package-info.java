/// Finding partners nobody named: those entered twice, and those one should think of.
@NullMarked
package org.samverk.partners.partner.finding;

import org.jspecify.annotations.NullMarked;
