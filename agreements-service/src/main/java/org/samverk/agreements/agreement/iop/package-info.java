/// Whether a partnership with civil society is one: criteria, and what was found of each.
@NullMarked
package org.samverk.agreements.agreement.iop;

import org.jspecify.annotations.NullMarked;
